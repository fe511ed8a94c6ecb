package org.allmende.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.people.WorkCalendars;
import org.allmende.routines.DateListKeeping;
import org.allmende.routines.ProofGiving;
import org.allmende.routines.RoutineAdoption;
import org.allmende.routines.RoutineForm;
import org.allmende.routines.RoutineId;
import org.allmende.routines.RoutineRun;
import org.allmende.routines.RoutineSheets;
import org.allmende.routines.RunProof;
import org.allmende.routines.RunRound;
import org.allmende.routines.RunSheets;
import org.allmende.routines.RunStanding;
import org.allmende.tenancy.Viewer;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * The Jour fixe of Musterlingen: some runs are done, one was missed while the server stood, one is
 * due. The Patchday begins today; the sessions of the council stand in a list.
 */
@Component
@Order(86)
class RoutineScene implements Scene {

    private static final int DAYS_BACK = 150;
    private static final String NOTE =
            "Sechs Punkte besprochen, Aufgaben verteilt; die Ergebnisnotiz liegt in der E-Akte.";

    private final Players players;
    private final RoutineAdoption adoption;
    private final RoutineSheets sheets;
    private final RunSheets runs;
    private final RunRound round;
    private final ProofGiving proofs;
    private final DateListKeeping lists;
    private final WorkCalendars calendars;
    private final PlayedProject played;

    RoutineScene(
            Players players,
            RoutineAdoption adoption,
            RoutineSheets sheets,
            RunSheets runs,
            RunRound round,
            ProofGiving proofs,
            DateListKeeping lists,
            WorkCalendars calendars,
            PlayedProject played) {
        this.players = players;
        this.adoption = adoption;
        this.sheets = sheets;
        this.runs = runs;
        this.round = round;
        this.proofs = proofs;
        this.lists = lists;
        this.calendars = calendars;
        this.played = played;
    }

    @Override
    public void play(LocalDate today) {
        Viewer miriam = players.viewer(Cast.MIRIAM);
        LocalDate begins = today.minusDays(DAYS_BACK);
        String sabine = players.id(Cast.SABINE).toString();
        RoutineId meeting =
                adopted(miriam, "jour-fixe", "Jour fixe Digitalisierung", begins, sabine);
        adopted(miriam, "patchday", "Patchday", today, sabine);
        // Each week but in the sixth to eleventh, in which the server stood and a run was missed.
        for (int day = 0; day <= DAYS_BACK; day += 7) {
            if (day < 42 || day > 77) {
                round(miriam, begins.plusDays(day));
                close(miriam, meeting, begins.plusDays(day));
            }
        }
        round(miriam, today);
        sheets(miriam, meeting, today).stream()
                .filter(run -> run.standing(today) == RunStanding.DUE)
                .forEach(run -> work(miriam, run, today));
        sessions(miriam, today);
    }

    private RoutineId adopted(
            Viewer viewer, String slug, String title, LocalDate begins, String everybody) {
        var roles =
                Stage.on(begins, viewer, () -> adoption.roles(viewer, slug)).stream()
                        .collect(Collectors.toMap(role -> role, role -> List.of(everybody)));
        var form =
                new RoutineForm(
                        title,
                        begins.toString(),
                        "GIVEN",
                        "1",
                        "MO",
                        "1",
                        "1",
                        Set.of(),
                        "",
                        "",
                        "NEXT",
                        "5",
                        viewer.person().toString(),
                        Map.copyOf(roles),
                        "0");
        return Stage.on(begins, viewer, () -> adoption.adopt(viewer, slug, form, begins));
    }

    private void round(Viewer viewer, LocalDate day) {
        Stage.on(day, viewer, round::run);
    }

    private List<RoutineRun> sheets(Viewer viewer, RoutineId routine, LocalDate day) {
        return Stage.on(day, viewer, () -> sheets.of(viewer, routine).runs());
    }

    /** Closes what is over on that day, with its proofs. */
    private void close(Viewer viewer, RoutineId routine, LocalDate day) {
        for (RoutineRun run : sheets(viewer, routine, day)) {
            if (run.anchor().isBefore(day) && run.standing(day) == RunStanding.DUE) {
                work(viewer, run, day);
                Stage.on(day, viewer, () -> prove(viewer, run, day));
            }
        }
    }

    /** Its tasks until that day. */
    private void work(Viewer viewer, RoutineRun run, LocalDate day) {
        if (run.project() != null) {
            played.until(viewer, run.project(), day, 0);
        }
    }

    private void prove(Viewer viewer, RoutineRun run, LocalDate day) {
        for (RunProof proof : runs.of(viewer, run.routine(), run.id(), day).proofs()) {
            proofs.give(viewer, run.routine(), run.id(), proof.number(), NOTE);
        }
        proofs.close(viewer, run.routine(), run.id());
    }

    private void sessions(Viewer viewer, LocalDate today) {
        Stage.on(
                today,
                viewer,
                () -> {
                    lists.add(viewer, "Sitzungskalender");
                    var list = lists.of(viewer, today).getFirst().id();
                    for (int month = 1; month <= 4; month++) {
                        LocalDate day =
                                calendars.of(viewer).nextWorkday(today.plusDays(35L * month));
                        lists.put(viewer, list, day.toString(), "Rat", today);
                    }
                });
    }
}
