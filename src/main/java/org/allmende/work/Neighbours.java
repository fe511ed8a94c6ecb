package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What stands before and after an item. */
@Repository
class Neighbours {

    private final JdbcClient jdbc;

    Neighbours(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Both sides of an item in one query, in the order of the tree. */
    List<Neighbour> of(Viewer viewer, ItemId item) {
        return jdbc.sql(
                        """
                        select d.predecessor <> :item as before, i.id, i.number, i.title, i.state, i.start_on, i.end_on, d.kind as joined, d.lag, d.lag_unit
                        from dependency d
                        join item i on i.id = case when d.predecessor = :item then d.successor else d.predecessor end and i.deleted_at is null
                        where (d.predecessor = :item or d.successor = :item) and d.authority = :authority
                        order by i.place
                        """)
                .param("item", item.value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Neighbour(
                                row.getBoolean("before"),
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getInt("number"),
                                row.getString("title"),
                                TaskState.valueOf(row.getString("state")),
                                row.getObject("start_on", LocalDate.class),
                                row.getObject("end_on", LocalDate.class),
                                DependencyKind.valueOf(row.getString("joined")),
                                new Span(
                                        row.getInt("lag"),
                                        SpanUnit.valueOf(row.getString("lag_unit")))))
                .list();
    }
}
