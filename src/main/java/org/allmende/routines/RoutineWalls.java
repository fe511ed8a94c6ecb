package org.allmende.routines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads the wall: as many queries for one routine as for a hundred. */
@Component
@Transactional(readOnly = true)
public class RoutineWalls {

    private final Routines routines;
    private final RoutineRuns runs;
    private final Occurrences occurrences;
    private final Colleagues colleagues;
    private final WorkCalendars calendars;

    RoutineWalls(
            Routines routines,
            RoutineRuns runs,
            Occurrences occurrences,
            Colleagues colleagues,
            WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.occurrences = occurrences;
        this.colleagues = colleagues;
        this.calendars = calendars;
    }

    /**
     * @throws Forbidden for guests
     */
    public RoutineWall of(Viewer viewer, LocalDate today) {
        refuseGuests(viewer);
        List<Routine> all = routines.of(viewer);
        Occasions occasions = occurrences.occasions(viewer, all);
        WorkCalendar calendar = calendars.of(viewer);
        Map<PersonId, PersonCard> people =
                colleagues.cards(viewer, all.stream().map(Routine::responsible).toList());
        Map<RoutineId, List<RoutineRun>> known =
                runs.newest(viewer, RoutineWall.SHOWN + RoutineWall.COMING).stream()
                        .collect(Collectors.groupingBy(RoutineRun::routine));
        var rows =
                all.stream()
                        .map(routine -> {
                            List<RoutineRun> made = known.getOrDefault(routine.id(), List.of());
                            return row(
                                    routine,
                                    people.get(routine.responsible()),
                                    made,
                                    coming(routine, occasions, calendar, made),
                                    today);
                        })
                        .toList();
        return new RoutineWall(rows, viewer.group().mayStartProjects());
    }

    static void refuseGuests(Viewer viewer) {
        if (!viewer.group().knowsColleagues()) {
            throw new Forbidden();
        }
    }

    private static RoutineWall.Row row(
            Routine routine,
            @Nullable PersonCard responsible,
            List<RoutineRun> made,
            List<LocalDate> coming,
            LocalDate today) {
        List<RoutineWall.Mark> past =
                made.stream()
                        .filter(run -> run.state() != RunState.PLANNED)
                        .limit(RoutineWall.SHOWN)
                        .map(run ->
                                new RoutineWall.Mark(run.anchor(), run.standing(today), run.path()))
                        .toList()
                        .reversed();
        List<RoutineWall.Mark> marks = new ArrayList<>(past);
        coming.forEach(day -> marks.add(new RoutineWall.Mark(day, RunStanding.COMING, null)));
        Map<RunStanding, Long> tally =
                past.stream()
                        .map(RoutineWall.Mark::standing)
                        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        LocalDate next =
                marks.stream()
                        .map(RoutineWall.Mark::day)
                        .filter(day -> !day.isBefore(today))
                        .findFirst()
                        .orElse(null);
        return new RoutineWall.Row(routine, responsible, next, tally, marks);
    }

    /** Anchors of the next runs that are not made yet, moved ones where they went. */
    private static List<LocalDate> coming(
            Routine routine, Occasions occasions, WorkCalendar calendar, List<RoutineRun> known) {
        if (routine.paused()) {
            return List.of();
        }
        Set<Occurrence.Key> decided =
                known.stream().map(RoutineRun::key).collect(Collectors.toSet());
        var days =
                Occurrences.days(routine, occasions, calendar)
                        .filter(one -> !decided.contains(one.key()))
                        .limit(RoutineWall.COMING)
                        .map(one -> one.day().anchor());
        var moved =
                known.stream()
                        .filter(run -> run.state() == RunState.PLANNED)
                        .map(RoutineRun::anchor);
        return Stream.concat(days, moved).sorted().limit(RoutineWall.COMING).toList();
    }
}
