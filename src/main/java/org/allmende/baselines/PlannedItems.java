package org.allmende.baselines;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.baselines.PlannedItem.Stand;
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
 * Reads the items of a project beside what they were in kept plans: one query. Whoever has the head
 * has been asked for the right; the fence of the items leaves out those that are not the viewer's.
 */
@Repository
class PlannedItems {

    private static final String SELECT =
            """
            select i.id, i.parent, i.kind, i.title, i.state, i.deleted_at is null and i.state <> 'STOPPED' as here,
                coalesce(i.start_on, i.end_on) as start_on, coalesce(i.end_on, i.start_on) as end_on, i.effort,
                i.nature, i.duration, i.duration_unit, i.period_end, i.done_on,
                case when i.state = 'DONE' then (select sum(k.minutes) from booking k where k.item = i.id) end as booked,
                a.item is not null as in_one, a.start_on as one_start, a.end_on as one_end, a.effort as one_effort,
                b.item is not null as in_other, b.start_on as other_start, b.end_on as other_end, b.effort as other_effort
            from item i
            left join baseline_item a on a.item = i.id and a.baseline = cast(:one as uuid)
            left join baseline_item b on b.item = i.id and b.baseline = cast(:other as uuid)
            where i.project = :project and i.authority = :authority and (i.deleted_at is null or a.item is not null or b.item is not null)
            order by i.place
            """;

    private final JdbcClient jdbc;

    PlannedItems(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** In the order of the tree, packages too. */
    List<PlannedItem> of(
            Viewer viewer, ProjectHead head, @Nullable BaselineId one, @Nullable BaselineId other) {
        return jdbc.sql(SELECT)
                .param("one", one == null ? null : one.toString())
                .param("other", other == null ? null : other.toString())
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .query(PlannedItems::read)
                .list();
    }

    private static PlannedItem read(ResultSet row, int number) throws SQLException {
        boolean period = Nature.valueOf(row.getString("nature")) == Nature.PERIOD;
        return new PlannedItem(
                row.getObject("id", UUID.class),
                row.getObject("parent", UUID.class),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                TaskState.valueOf(row.getString("state")),
                stand(row, "here", ""),
                stand(row, "in_one", "one_"),
                stand(row, "in_other", "other_"),
                period ? length(row) : null,
                PeriodEnd.valueOf(row.getString("period_end")),
                row.getObject("done_on", LocalDate.class),
                row.getInt("booked"));
    }

    private static @Nullable Stand stand(ResultSet row, String there, String prefix)
            throws SQLException {
        if (!row.getBoolean(there)) {
            return null;
        }
        return prefix.isEmpty()
                ? new Stand(
                        row.getObject("start_on", LocalDate.class),
                        row.getObject("end_on", LocalDate.class),
                        row.getObject("effort", Integer.class))
                : new Stand(
                        row.getObject(prefix + "start", LocalDate.class),
                        row.getObject(prefix + "end", LocalDate.class),
                        row.getObject(prefix + "effort", Integer.class));
    }

    private static @Nullable Span length(ResultSet row) throws SQLException {
        int amount = row.getInt("duration");
        return amount == 0
                ? null
                : new Span(amount, SpanUnit.valueOf(row.getString("duration_unit")));
    }
}
