package org.allmende.routines;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.FreeDay;
import org.allmende.plan.Roll;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people decide about single runs: one by hand, one moved, left out or caught up. */
@Component
public class RunDeciding {

    /** So many days a named day may give way. */
    private static final int LONGEST_FREE = 14;

    private final Routines routines;
    private final RoutineRuns runs;
    private final RunMaking making;
    private final Occurrences occurrences;
    private final WorkCalendars calendars;

    RunDeciding(
            Routines routines,
            RoutineRuns runs,
            RunMaking making,
            Occurrences occurrences,
            WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.making = making;
        this.occurrences = occurrences;
        this.calendars = calendars;
    }

    /**
     * Asked before a form is read.
     *
     * @throws NotFound when there is none
     * @throws Forbidden when the viewer may not start projects
     */
    @Transactional(readOnly = true)
    public void check(Viewer viewer, RoutineId id) {
        routines.visibleTo(viewer, id);
        RoutineAdoption.refuseReaders(viewer);
    }

    /**
     * Begins a run for a day of one's choice.
     *
     * @param label what for: two people may leave on the same day
     * @throws Refused at the field {@code anchor}: for a free day with its reason, for a day that
     *     has its run
     */
    @Transactional
    public RunId begin(Viewer viewer, RoutineId id, LocalDate anchor, String label) {
        Routine routine = planned(viewer, id);
        refuseFree(viewer, routine, anchor);
        var occurrence = new Occurrence(new RunDay(anchor, anchor, null), label, label);
        return making.make(viewer, routine, occurrence, true)
                .orElseThrow(() -> new Refused(Problem.at("anchor", "routines.run.there", anchor)));
    }

    /**
     * Lets one run take place on another day. The day that the rhythm names stays its name.
     *
     * @throws Refused when the run was made already: its tasks are moved in its project
     */
    @Transactional
    public void move(
            Viewer viewer,
            RoutineId id,
            LocalDate named,
            String cause,
            LocalDate anchor,
            LocalDate today) {
        Routine routine = planned(viewer, id);
        if (anchor.isBefore(today)) {
            throw new Refused(Problem.at("anchor", "routines.run.move.past"));
        }
        refuseFree(viewer, routine, anchor);
        Occurrence occurrence = occurrence(viewer, routine, named, cause);
        note(viewer, routine, occurrence.on(anchor), RunState.PLANNED, "");
    }

    /**
     * @param reason why; must be said
     * @throws Refused when the run was made already: its project is stopped
     */
    @Transactional
    public void skip(Viewer viewer, RoutineId id, LocalDate named, String cause, String reason) {
        Routine routine = planned(viewer, id);
        Occurrence occurrence = occurrence(viewer, routine, named, cause);
        note(viewer, routine, occurrence, RunState.SKIPPED, reason);
    }

    /** Leaves out one that was missed, and says why. */
    @Transactional
    public void skip(Viewer viewer, RoutineId id, RunId run, String reason) {
        Routine routine = planned(viewer, id);
        Occurrence missed = Occurrence.of(runs.visibleTo(viewer, id, run));
        note(viewer, routine, missed, RunState.SKIPPED, reason);
    }

    /**
     * Makes one that was missed or left out, around its own anchor day.
     *
     * @throws Refused when somebody was faster
     */
    @Transactional
    public void catchUp(Viewer viewer, RoutineId id, RunId run) {
        Routine routine = planned(viewer, id);
        RoutineRun missed = runs.visibleTo(viewer, id, run);
        if (making.make(viewer, routine, Occurrence.of(missed), true).isEmpty()) {
            throw new Refused("routines.run.decided");
        }
    }

    /**
     * @throws NotFound when there is none
     * @throws Forbidden when the viewer may not start projects
     */
    private Routine planned(Viewer viewer, RoutineId id) {
        routines.visibleTo(viewer, id);
        RoutineAdoption.refuseReaders(viewer);
        return routines.lock(viewer, id);
    }

    /**
     * @throws NotFound when the routine has no such day
     */
    private Occurrence occurrence(Viewer viewer, Routine routine, LocalDate named, String cause) {
        LocalDate last = named.plusDays(LONGEST_FREE);
        return Stream.concat(
                        runs.of(viewer, routine.id()).stream().map(Occurrence::of),
                        occurrences.until(viewer, routine, calendars.of(viewer), last).stream())
                .filter(one -> one.day().named().equals(named) && one.cause().equals(cause))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void note(
            Viewer viewer, Routine routine, Occurrence occurrence, RunState state, String why) {
        if (!runs.note(viewer, routine.id(), occurrence, state, why)) {
            throw new Refused("routines.run.made");
        }
    }

    private void refuseFree(Viewer viewer, Routine routine, LocalDate day) {
        if (routine.recurrence().roll() == Roll.STAY) {
            return;
        }
        WorkCalendar calendar = calendars.of(viewer);
        @Nullable FreeDay free = calendar.freeDay(day).orElse(null);
        if (free != null) {
            throw new Refused(
                    Problem.at(
                            "anchor",
                            "routines.run.free." + free.kind(),
                            day,
                            free.name() == null ? "" : free.name()));
        }
    }
}
