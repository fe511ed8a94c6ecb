package org.allmende.routines;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The days of the routines that somebody answers for or has a part in. */
@Component
@Transactional(readOnly = true)
public class AnchorDays {

    private final Routines routines;
    private final RoutineRuns runs;
    private final Occurrences occurrences;
    private final WorkCalendars calendars;

    AnchorDays(
            Routines routines, RoutineRuns runs, Occurrences occurrences, WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.occurrences = occurrences;
        this.calendars = calendars;
    }

    /**
     * @param since what was closed or left out before is not told any more
     */
    public List<AnchorDay> of(Viewer viewer, Instant since, LocalDate today) {
        List<Routine> mine = routines.concerning(viewer);
        Map<RoutineId, List<RoutineRun>> known = runs.of(viewer, mine);
        Occasions occasions = occurrences.occasions(viewer, mine);
        WorkCalendar calendar = calendars.of(viewer);
        List<AnchorDay> days = new ArrayList<>();
        for (Routine routine : mine) {
            List<RoutineRun> made = known.getOrDefault(routine.id(), List.of());
            made.stream()
                    .filter(run -> isTold(run, since))
                    .map(run -> AnchorDay.of(routine, run, today))
                    .forEach(days::add);
            days.addAll(coming(routine, made, occasions, calendar));
        }
        return days;
    }

    private static boolean isTold(RoutineRun run, Instant since) {
        return switch (run.state()) {
            case PLANNED, MADE -> true;
            case DONE, SKIPPED, MISSED -> run.trace().changedAt().isAfter(since);
            case PAUSED -> false;
        };
    }

    private static List<AnchorDay> coming(
            Routine routine, List<RoutineRun> made, Occasions occasions, WorkCalendar calendar) {
        if (routine.paused()) {
            return List.of();
        }
        Set<Occurrence.Key> known = made.stream().map(RoutineRun::key).collect(Collectors.toSet());
        return Occurrences.days(routine, occasions, calendar)
                .filter(one -> !known.contains(one.key()))
                .limit(RoutineSheets.AHEAD)
                .map(one -> AnchorDay.coming(routine, one))
                .toList();
    }
}
