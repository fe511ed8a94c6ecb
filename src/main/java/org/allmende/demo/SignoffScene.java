package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import org.allmende.signoff.Sequence;
import org.allmende.signoff.SignoffAnswer;
import org.allmende.signoff.SignoffId;
import org.allmende.signoff.SignoffPages;
import org.allmende.signoff.SignoffReply;
import org.allmende.signoff.SignoffStart;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectItem;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A round that failed and was repeated, and one that waits for Miriam. */
@Component
@Order(80)
class SignoffScene implements Scene {

    private final Players players;
    private final Repertoire repertoire;
    private final SignoffStart start;
    private final SignoffReply reply;
    private final SignoffPages pages;

    SignoffScene(
            Players players,
            Repertoire repertoire,
            SignoffStart start,
            SignoffReply reply,
            SignoffPages pages) {
        this.players = players;
        this.repertoire = repertoire;
        this.start = start;
        this.reply = reply;
        this.pages = pages;
    }

    @Override
    public void play(LocalDate today) {
        award(
                repertoire.item(
                        players.viewer(Cast.MIRIAM),
                        "E-Akte-Einführung",
                        "Vergabe durchführen (Teilprojekt)",
                        today),
                today);
        questions(
                repertoire.item(
                        players.viewer(Cast.RUTH),
                        "Unterhaltsreinigung der Schulen",
                        "Bieterfragen beantworten",
                        today),
                today);
    }

    /** Rejected for a good reason, then asked again; the last signature is still missing. */
    private void award(ProjectItem task, LocalDate today) {
        String subject =
                "Vergabevermerk zur Beschaffung des E-Akte-Systems.\n\n- Wertung der Angebote\n- Vertrag zur Auftragsverarbeitung\n- Vorlage für den Hauptausschuss";
        var first =
                start(
                        task,
                        Cast.MIRIAM,
                        today.minusDays(9),
                        Sequence.ORDERED,
                        subject,
                        step(0, "Deniz Bayraktar", null),
                        step(1, "Thomas Krüger", null));
        answer(
                task,
                first,
                1,
                Cast.DENIZ,
                today.minusDays(8),
                SignoffAnswer.REJECTED,
                "Im Vertrag zur Auftragsverarbeitung fehlt der Ort der Datenhaltung.");
        var second =
                start(
                        task,
                        Cast.MIRIAM,
                        today.minusDays(5),
                        Sequence.PARALLEL,
                        subject + "\n- ergänzt: Ort der Datenhaltung",
                        step(0, "IT und Datenschutz", today.plusDays(2)),
                        step(1, "Thomas Krüger", today.plusDays(2)),
                        step(2, "Ruth Sommer", today.plusDays(2)));
        answer(task, second, 1, Cast.DENIZ, today.minusDays(4), SignoffAnswer.SIGNED, "");
        answer(
                task,
                second,
                3,
                Cast.RUTH,
                today.minusDays(1),
                SignoffAnswer.REMARKED,
                "Bitte die Eignungsnachweise als Anlage 3 beifügen.");
    }

    private void questions(ProjectItem task, LocalDate today) {
        var round =
                start(
                        task,
                        Cast.RUTH,
                        today.minusDays(2),
                        Sequence.ORDERED,
                        "Antworten auf die Fragen 1 bis 4 der Bietenden, Entwurf in den Dateien der Aufgabe.",
                        step(0, "Thomas Krüger", today.minusDays(1)),
                        step(1, "Miriam Lange", today.plusDays(3)),
                        step(2, "Sabine Becker", null));
        answer(task, round, 1, Cast.THOMAS, today.minusDays(1), SignoffAnswer.SIGNED, "");
    }

    private SignoffId start(
            ProjectItem task,
            Player by,
            LocalDate day,
            Sequence sequence,
            String subject,
            SignoffStart.RequestedStep... steps) {
        Viewer viewer = players.viewer(by);
        return Stage.on(
                day,
                viewer,
                () ->
                        start.start(
                                viewer,
                                task.project(),
                                task.id(),
                                new SignoffStart.Request(sequence, subject, List.of(steps), true)));
    }

    private void answer(
            ProjectItem task,
            SignoffId round,
            int position,
            Player by,
            LocalDate day,
            SignoffAnswer answer,
            String remark) {
        Viewer viewer = players.viewer(by);
        Stage.on(
                day,
                viewer,
                () -> {
                    var page = pages.page(viewer, task.project(), task.id(), round);
                    var step = page.signoff().steps().get(position - 1);
                    var place = new SignoffReply.Place(task.project(), task.id(), round, step.id());
                    reply.answer(viewer, place, answer, remark);
                });
    }

    private static SignoffStart.RequestedStep step(
            int line, String who, @Nullable LocalDate dueOn) {
        return new SignoffStart.RequestedStep("who-" + line, who, dueOn);
    }
}
