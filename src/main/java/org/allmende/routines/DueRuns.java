package org.allmende.routines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What of a routine is due. A day that passed without its run is noted, so that nothing is dropped
 * silently and nothing is made long after its time without being asked.
 */
@Component
class DueRuns {

    private final Routines routines;
    private final RoutineRuns runs;
    private final Occurrences occurrences;
    private final WorkCalendars calendars;

    DueRuns(Routines routines, RoutineRuns runs, Occurrences occurrences, WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.occurrences = occurrences;
        this.calendars = calendars;
    }

    /** A routine and the runs that are to be made now. */
    record Due(Routine routine, List<Occurrence> occurrences) {}

    /**
     * Notes what passed and tells what is to be made.
     *
     * @param today no run is made whose anchor lies before
     */
    @Transactional
    public Due of(Viewer viewer, RoutineId id, LocalDate today) {
        Routine routine = routines.lock(viewer, id);
        WorkCalendar calendar = calendars.of(viewer);
        var timing = new RunTiming(routine, calendar);
        List<Occurrence> due = new ArrayList<>();
        for (Occurrence occurrence : undecided(viewer, routine, calendar, timing.horizon(today))) {
            LocalDate anchor = occurrence.day().anchor();
            if (!routine.reaches(anchor)) {
                continue;
            }
            if (anchor.isBefore(today)) {
                runs.note(
                        viewer,
                        id,
                        occurrence,
                        routine.paused() ? RunState.PAUSED : RunState.MISSED,
                        "");
            } else if (!routine.paused() && !timing.madeOn(anchor).isAfter(today)) {
                due.add(occurrence);
            }
        }
        routines.countFrom(viewer, id, today);
        return new Due(routine, List.copyOf(due));
    }

    /** Days that nobody touched, and those that were moved. */
    private List<Occurrence> undecided(
            Viewer viewer, Routine routine, WorkCalendar calendar, LocalDate horizon) {
        Map<Occurrence.Key, RoutineRun> known =
                runs.of(viewer, routine.id()).stream()
                        .collect(Collectors.toMap(RoutineRun::key, Function.identity()));
        List<Occurrence> found = new ArrayList<>();
        for (Occurrence occurrence : occurrences.until(viewer, routine, calendar, horizon)) {
            if (!known.containsKey(occurrence.key())) {
                found.add(occurrence);
            }
        }
        known.values().stream()
                .filter(run -> run.state() == RunState.PLANNED)
                .map(Occurrence::of)
                .forEach(found::add);
        return found;
    }
}
