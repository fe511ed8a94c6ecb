package org.allmende.demo;

import java.time.LocalDate;
import org.allmende.absence.AbsenceForm;
import org.allmende.absence.AbsenceSetting;
import org.allmende.correspondence.ConversationId;
import org.allmende.correspondence.Replying;
import org.allmende.correspondence.RequestForm;
import org.allmende.correspondence.Requesting;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Miriam learns from the Landkreis how its pilot went; Hannah would like to learn from her. */
@Component
@Order(92)
class CorrespondenceScene implements Scene {

    private static final String TEMPLATE = "e-akte-einfuehrung";

    private final Players players;
    private final Requesting requesting;
    private final Replying replying;
    private final AbsenceSetting absences;

    CorrespondenceScene(
            Players players, Requesting requesting, Replying replying, AbsenceSetting absences) {
        this.players = players;
        this.requesting = requesting;
        this.replying = replying;
        this.absences = absences;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        Viewer aylin = players.viewer(Cast.AYLIN);
        ConversationId talk =
                ask(
                        today.minusDays(6),
                        miriam,
                        Cast.AYLIN,
                        "Guten Tag Frau Demir,\n\nwir beginnen im Hauptamt mit dem Pilotbetrieb. Wie haben Sie entschieden, was rückwirkend gescannt wird?");
        write(
                today.minusDays(5),
                aylin,
                talk,
                "Guten Tag Frau Lange,\n\nnur laufende Vorgänge, und auch die erst, wenn sie angefasst werden. Alles andere blieb Papier. Das hat uns ein halbes Jahr gespart.");
        write(
                today.minusDays(4),
                miriam,
                talk,
                "Das ist ein guter Gedanke. Hat der Personalrat das so mitgetragen?");
        write(
                today.minusDays(1),
                aylin,
                talk,
                "Ja, weil er von Anfang an am Tisch saß. Die Dienstvereinbarung schicke ich gern zu.");
        ask(
                today.minusDays(1),
                players.viewer(Cast.HANNAH),
                Cast.MIRIAM,
                "Liebe Frau Lange, wir suchen ein Amt für den Pilotbetrieb. Wonach haben Sie ausgewählt?");
        away(today, players.viewer(Cast.HANNAH));
    }

    /** Her colleague Georg answers meanwhile, where both stand ready. */
    private void away(LocalDate today, Viewer who) {
        var form =
                new AbsenceForm(
                        null, today.toString(), today.plusDays(9).toString(), null, "false");
        Stage.on(
                today.minusDays(3),
                who,
                () -> absences.enter(who, false, form, today.minusDays(3)));
    }

    private ConversationId ask(LocalDate day, Viewer who, Player whom, String words) {
        var form = new RequestForm("vorlage", TEMPLATE, players.id(whom).toString(), words);
        return Stage.on(day, who, () -> requesting.ask(who, form));
    }

    private void write(LocalDate day, Viewer who, ConversationId talk, String words) {
        Stage.on(day, who, () -> replying.write(who, talk, words));
    }
}
