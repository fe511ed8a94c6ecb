package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHead;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads all lines of a schedule in one query. Whoever has the head of the project has been asked
 * for the right. Columns go by position: at 5,000 rows their names would cost more than their
 * values.
 */
@Repository
class ScheduleLines {

    private static final String SELECT =
            """
            select i.id, i.parent, i.number, i.kind, i.nature, i.title, i.state, i.start_on, i.end_on, i.duration, i.duration_unit,
                i.period_end, i.legal_bases <> '[]', case
                    when i.state = 'DONE' then 100
                    when i.state in ('ACTIVE', 'REVIEW') then (
                        select 100 * count(s.done_at) / greatest(count(*), 1) from subtask s where s.item = i.id)
                    else 0 end, %s
            from item i
            where i.project = :project and i.authority = :authority and i.deleted_at is null
            order by i.place
            """;

    private final JdbcClient jdbc;

    ScheduleLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the tree. */
    List<ScheduleLine> of(Viewer viewer, ProjectHead head, ItemView view, LocalDate today) {
        var terms = new ItemTerms(view, viewer);
        return jdbc.sql(SELECT.formatted(terms.condition()))
                .params(terms.values())
                .param("today", today)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query(ScheduleLines::read)
                .list();
    }

    /** All of a project, also those of deleted items: the tree knows which items it has. */
    List<ScheduleLink> links(Viewer viewer, ProjectHead head) {
        return jdbc.sql(
                        """
                        select predecessor, successor, kind, lag, lag_unit from dependency
                        where project = :project and authority = :authority
                        """)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new ScheduleLink(
                                row.getObject(1, UUID.class),
                                row.getObject(2, UUID.class),
                                DependencyKind.valueOf(row.getString(3)),
                                new Span(row.getInt(4), SpanUnit.valueOf(row.getString(5)))))
                .list();
    }

    private static ScheduleLine read(ResultSet row, int number) throws SQLException {
        return new ScheduleLine(
                row.getObject(1, UUID.class),
                row.getObject(2, UUID.class),
                row.getInt(3),
                ItemKind.valueOf(row.getString(4)),
                Nature.valueOf(row.getString(5)),
                row.getString(6),
                TaskState.valueOf(row.getString(7)),
                row.getObject(8, LocalDate.class),
                row.getObject(9, LocalDate.class),
                span(row),
                PeriodEnd.valueOf(row.getString(12)),
                row.getBoolean(13),
                row.getInt(14),
                row.getBoolean(15));
    }

    private static @Nullable Span span(ResultSet row) throws SQLException {
        int amount = row.getInt(10);
        return row.wasNull() ? null : new Span(amount, SpanUnit.valueOf(row.getString(11)));
    }
}
