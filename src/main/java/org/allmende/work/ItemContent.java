package org.allmende.work;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What an item comes to: a task by itself, a package by all tasks and milestones below it.
 *
 * @param open how many tasks are not closed
 * @param closed how many are done or stopped
 * @param begun whether any has left the state PLANNED
 */
public record ItemContent(
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        int open,
        int closed,
        boolean begun,
        Urgency urgency) {

    static final ItemContent NOTHING = new ItemContent(null, null, 0, 0, false, Urgency.CLOSED);

    /** Aggregates over items {@code c} that are no packages. */
    static final String COLUMNS =
            """
            min(c.start_on) as first_on, max(c.end_on) as last_on, count(*) as total,
            count(*) filter (where c.state in ('DONE', 'STOPPED')) as closed,
            count(*) filter (where c.state <> 'PLANNED') as begun,
            min(c.end_on) filter (where c.state not in ('DONE', 'STOPPED')) as due_on,
            min(c.warn_on) filter (where c.state not in ('DONE', 'STOPPED')) as risk_on
            """;

    static ItemContent of(ProjectItem item, LocalDate today) {
        boolean closed = item.state().isClosed();
        return new ItemContent(
                item.startOn(),
                item.endOn(),
                closed ? 0 : 1,
                closed ? 1 : 0,
                item.state() != TaskState.PLANNED,
                item.urgency(today));
    }

    static ItemContent read(ResultSet row, LocalDate today) throws SQLException {
        int closed = row.getInt("closed");
        int open = row.getInt("total") - closed;
        // The earliest open end and warning decide the most pressing Ampel of all.
        Urgency urgency =
                open == 0
                        ? Urgency.CLOSED
                        : Urgency.of(
                                TaskState.ACTIVE,
                                row.getObject("due_on", LocalDate.class),
                                row.getObject("risk_on", LocalDate.class),
                                today);
        return new ItemContent(
                row.getObject("first_on", LocalDate.class),
                row.getObject("last_on", LocalDate.class),
                open,
                closed,
                row.getInt("begun") > 0,
                urgency);
    }

    ItemContent plus(ItemContent other) {
        return new ItemContent(
                earlier(start, other.start),
                later(end, other.end),
                open + other.open,
                closed + other.closed,
                begun || other.begun,
                urgency.or(other.urgency));
    }

    /** The state of a package: done when all in it is closed, active when anything has begun. */
    public TaskState state() {
        if (open == 0 && closed > 0) {
            return TaskState.DONE;
        }
        return begun ? TaskState.ACTIVE : TaskState.PLANNED;
    }

    private static @Nullable LocalDate earlier(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isBefore(a) ? b : a;
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b != null && b.isAfter(a) ? b : a;
    }
}
