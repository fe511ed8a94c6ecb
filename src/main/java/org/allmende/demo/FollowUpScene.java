package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.followup.FollowUpKeeping;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** What Miriam wants to see again, what she asked of Sabine, and what Ruth asked of her. */
@Component
@Order(82)
class FollowUpScene implements Scene {

    private static final String EAKTE = "E-Akte-Einführung";
    private static final String PARKING = "Bewohnerparkausweis online";
    private static final String CLEANING = "Unterhaltsreinigung der Schulen";

    private final Players players;
    private final Repertoire repertoire;
    private final FollowUpKeeping followUps;

    FollowUpScene(Players players, Repertoire repertoire, FollowUpKeeping followUps) {
        this.players = players;
        this.repertoire = repertoire;
        this.followUps = followUps;
    }

    @Override
    public void play(LocalDate today) {
        set(
                Cast.MIRIAM,
                Cast.MIRIAM,
                EAKTE,
                "Mitbestimmung und Dienstvereinbarung abschließen",
                "Hat sich der Personalrat zum Entwurf gemeldet?",
                today.minusDays(1),
                today);
        set(
                Cast.RUTH,
                Cast.MIRIAM,
                CLEANING,
                "Angebotsfrist",
                "Raum für die Öffnung der Angebote buchen",
                today,
                today);
        set(
                Cast.MIRIAM,
                Cast.MIRIAM,
                PARKING,
                "Bekannt machen",
                "Amtsblatt: Redaktionsschluss erfragen",
                today.plusDays(16),
                today);
        set(
                Cast.MIRIAM,
                Cast.SABINE,
                EAKTE,
                "Pilotbereich vorbereiten",
                "Aktenbestand des Ordnungsamts zählen",
                today.plusDays(9),
                today);
    }

    private void set(
            Player by,
            Player whom,
            String project,
            String task,
            String note,
            LocalDate dueOn,
            LocalDate today) {
        Viewer viewer = players.viewer(by);
        var item = repertoire.item(viewer, project, task, today);
        Stage.on(
                today.minusDays(6),
                viewer,
                () -> {
                    followUps.set(viewer, item.project(), item.id(), players.id(whom), dueOn, note);
                });
    }
}
