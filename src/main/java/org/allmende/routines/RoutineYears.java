package org.allmende.routines;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the calendar: as many queries for one routine as for a hundred. */
@Component
@Transactional(readOnly = true)
public class RoutineYears {

    private final Routines routines;
    private final RoutineRuns runs;
    private final Occurrences occurrences;
    private final WorkCalendars calendars;

    RoutineYears(
            Routines routines, RoutineRuns runs, Occurrences occurrences, WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.occurrences = occurrences;
        this.calendars = calendars;
    }

    /**
     * @throws Forbidden for guests
     */
    public RoutineYear of(Viewer viewer, int year, LocalDate today) {
        RoutineWalls.refuseGuests(viewer);
        List<Routine> all = routines.of(viewer);
        Occasions occasions = occurrences.occasions(viewer, all);
        WorkCalendar calendar = calendars.of(viewer);
        Map<RoutineId, List<RoutineRun>> known =
                runs.in(viewer, year).stream().collect(Collectors.groupingBy(RoutineRun::routine));
        return new RoutineYear(
                year,
                all.stream()
                        .map(routine -> {
                            List<RoutineRun> noted = known.getOrDefault(routine.id(), List.of());
                            return new RoutineYear.Row(
                                    routine,
                                    Stream.concat(
                                                    noted(noted, today),
                                                    coming(
                                                            routine, occasions, calendar, noted,
                                                            year))
                                            .filter(mark -> mark.day().getYear() == year)
                                            .sorted(Comparator.comparing(RoutineWall.Mark::day))
                                            .toList());
                        })
                        .toList());
    }

    private static Stream<RoutineWall.Mark> noted(List<RoutineRun> noted, LocalDate today) {
        return noted.stream()
                .map(run ->
                        new RoutineWall.Mark(
                                run.anchor(),
                                run.standing(today),
                                run.state() == RunState.PLANNED ? null : run.path()));
    }

    private static Stream<RoutineWall.Mark> coming(
            Routine routine,
            Occasions occasions,
            WorkCalendar calendar,
            List<RoutineRun> noted,
            int year) {
        if (routine.paused()) {
            return Stream.empty();
        }
        Set<Occurrence.Key> decided =
                noted.stream().map(RoutineRun::key).collect(Collectors.toSet());
        return Occurrences.days(routine, occasions, calendar)
                .takeWhile(one -> one.day().anchor().getYear() <= year)
                .filter(one -> !decided.contains(one.key()))
                .map(one -> new RoutineWall.Mark(one.day().anchor(), RunStanding.COMING, null));
    }
}
