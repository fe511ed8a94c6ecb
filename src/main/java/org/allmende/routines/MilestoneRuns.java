package org.allmende.routines;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.allmende.people.WorkCalendars;
import org.allmende.plan.Rhythm;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectChanged;
import org.allmende.work.TaskState;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * A milestone that is reached plans the run of each routine that waits for it, in the same
 * transaction; the next round makes it.
 */
@Component
class MilestoneRuns {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

    private final JdbcClient jdbc;
    private final Routines routines;
    private final RoutineRuns runs;
    private final WorkCalendars calendars;
    private final Clock clock;

    MilestoneRuns(
            JdbcClient jdbc,
            Routines routines,
            RoutineRuns runs,
            WorkCalendars calendars,
            Clock clock) {
        this.jdbc = jdbc;
        this.routines = routines;
        this.runs = runs;
        this.calendars = calendars;
        this.clock = clock;
    }

    private record Reached(String title, String project) {}

    @EventListener
    void plan(ProjectChanged changed) {
        for (ProjectChanged.Step step : changed.steps()) {
            ItemId item = step.item();
            if (item != null
                    && step.field().equals("STATE")
                    && TaskState.DONE.name().equals(step.to())) {
                reached(changed.by(), item).forEach(one -> plan(changed.by(), item, one));
            }
        }
    }

    private List<Reached> reached(Viewer viewer, ItemId item) {
        return jdbc.sql(
                        """
                        select i.title, p.title as project from item i join project p on p.id = i.project
                        where i.id = :item and i.authority = :authority and i.kind = 'MILESTONE'
                        """)
                .param("item", item.value())
                .param("authority", viewer.authority().value())
                .query((row, n) -> new Reached(row.getString("title"), row.getString("project")))
                .list();
    }

    private void plan(Viewer viewer, ItemId item, Reached reached) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZONE);
        for (Routine routine : routines.of(viewer)) {
            if (waits(routine, reached, today) && isFirst(viewer, routine, item)) {
                var days = new RunDays(routine.recurrence(), calendars.of(viewer));
                var occurrence = new Occurrence(days.on(today), item.toString(), reached.project());
                runs.note(viewer, routine.id(), occurrence, RunState.PLANNED, "");
            }
        }
    }

    private static boolean waits(Routine routine, Reached reached, LocalDate today) {
        return routine.recurrence().rhythm() instanceof Rhythm.Event(var occasion, var milestone)
                && occasion == Rhythm.Occasion.MILESTONE_REACHED
                && (milestone == null || milestone.equalsIgnoreCase(reached.title()))
                && !routine.paused()
                && !routine.isEnded()
                && !today.isBefore(routine.begins());
    }

    /** Opened and reached again, it brings no second run. */
    private boolean isFirst(Viewer viewer, Routine routine, ItemId item) {
        return runs.of(viewer, routine.id()).stream()
                .noneMatch(run -> run.cause().equals(item.toString()));
    }
}
