package org.allmende.routines;

import java.time.LocalDate;
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

    private final Routines routines;
    private final RoutineRuns runs;
    private final RunMaking making;
    private final WorkCalendars calendars;

    RunDeciding(Routines routines, RoutineRuns runs, RunMaking making, WorkCalendars calendars) {
        this.routines = routines;
        this.runs = runs;
        this.making = making;
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
     * @throws Refused at the field {@code anchor}: for a free day with its reason, for a day that
     *     has its run
     */
    @Transactional
    public RunId begin(Viewer viewer, RoutineId id, LocalDate anchor, String label) {
        Routine routine = planned(viewer, id);
        refuseFree(viewer, routine, anchor);
        var occurrence = new Occurrence(new RunDay(anchor, anchor, null), "", label);
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
            Viewer viewer, RoutineId id, LocalDate named, LocalDate anchor, LocalDate today) {
        Routine routine = planned(viewer, id);
        if (anchor.isBefore(today)) {
            throw new Refused(Problem.at("anchor", "routines.run.move.past"));
        }
        refuseFree(viewer, routine, anchor);
        note(viewer, routine, new RunDay(named, anchor, null), RunState.PLANNED, "");
    }

    /**
     * @param reason why; must be said
     * @throws Refused when the run was made already: its project is stopped
     */
    @Transactional
    public void skip(Viewer viewer, RoutineId id, LocalDate named, String reason) {
        Routine routine = planned(viewer, id);
        RunDay day = new RunDays(routine.recurrence(), calendars.of(viewer)).on(named);
        note(viewer, routine, day, RunState.SKIPPED, reason);
    }

    /** Leaves out one that was missed, and says why. */
    @Transactional
    public void skip(Viewer viewer, RoutineId id, RunId run, String reason) {
        Routine routine = planned(viewer, id);
        note(viewer, routine, runs.visibleTo(viewer, id, run), RunState.SKIPPED, reason);
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
        if (making.make(viewer, routine, occurrence(missed), true).isEmpty()) {
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

    private void note(Viewer viewer, Routine routine, RoutineRun run, RunState state, String why) {
        noted(runs.note(viewer, routine.id(), occurrence(run), state, why));
    }

    private void note(Viewer viewer, Routine routine, RunDay day, RunState state, String why) {
        noted(runs.note(viewer, routine.id(), Occurrence.of(day), state, why));
    }

    private static void noted(boolean noted) {
        if (!noted) {
            throw new Refused("routines.run.made");
        }
    }

    private static Occurrence occurrence(RoutineRun run) {
        return new Occurrence(new RunDay(run.named(), run.anchor(), null), run.cause(), "");
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
