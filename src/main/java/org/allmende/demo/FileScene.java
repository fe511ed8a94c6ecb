package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files of the first project. */
@Component
@Order(40)
class FileScene implements Scene {

    private static final String PROJECT = "E-Akte-Einführung";

    private final Players players;
    private final Repertoire repertoire;
    private final PlayedFiles files;

    FileScene(Players players, Repertoire repertoire, PlayedFiles files) {
        this.players = players;
        this.repertoire = repertoire;
        this.files = files;
    }

    @Override
    public void play(LocalDate today) {
        Viewer lead = players.viewer(Cast.MIRIAM);
        files.bring(
                lead, players.viewer(Cast.SABINE), repertoire.project(lead, PROJECT, today), today);
    }
}
