package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectFilter;
import org.allmende.work.ProjectLists;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** The files of the first project. */
@Component
@Order(40)
class FileScene implements Scene {

    private static final String PROJECT = "E-Akte-Einführung";

    private final Players players;
    private final ProjectLists lists;
    private final PlayedFiles files;

    FileScene(Players players, ProjectLists lists, PlayedFiles files) {
        this.players = players;
        this.lists = lists;
        this.files = files;
    }

    @Override
    public void play(LocalDate today) {
        Viewer lead = players.viewer(Cast.MIRIAM);
        var filter = new ProjectFilter(PROJECT, null, ProjectFilter.Shelf.CURRENT, null);
        var found = Fence.within(lead, () -> lists.of(lead, filter, today)).rows().getFirst();
        files.bring(lead, players.viewer(Cast.SABINE), found.project().id(), today);
    }
}
