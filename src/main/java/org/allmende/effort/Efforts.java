package org.allmende.effort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectItem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads plan, booked and remaining effort. The database leaves out items that are not the viewer’s.
 */
@Repository
class Efforts {

    /** What is left of an item {@code i}: nothing once it is closed. */
    private static final String REMAINING =
            """
            case when i.state in ('DONE', 'STOPPED') then 0
                 else coalesce(r.minutes, greatest(i.effort * 60 - coalesce(b.booked, 0), 0)) end
            """;

    private final JdbcClient jdbc;

    Efforts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of a task; of a package all that lies below it. */
    Effort of(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        select sum(i.effort * 60)::bigint as plan, coalesce(sum(b.booked), 0)::bigint as booked,
                            coalesce(sum(%s), 0)::bigint as remaining,
                            coalesce(bool_or(r.minutes is not null and i.state not in ('DONE', 'STOPPED')), false) as by_hand
                        from item i
                        left join lateral (select sum(k.minutes) as booked from booking k where k.item = i.id) b on true
                        left join remaining_effort r on r.item = i.id
                        where i.authority = :authority and i.project = :project and i.deleted_at is null
                          and (i.id = :item or i.place > :place || '.' and i.place < :place || '/')
                        """
                                .formatted(REMAINING))
                .param("authority", viewer.authority().value())
                .param("project", item.project().value())
                .param("item", item.id().value())
                .param("place", item.place())
                .query((row, n) -> effort(row))
                .single();
    }

    /** Of all items of a project, in the order of its tree. */
    List<EffortRow> tree(Viewer viewer, ProjectHead head) {
        return jdbc.sql(
                        """
                        select i.id, i.parent, i.number, i.place, i.kind, i.title, i.effort * 60::bigint as plan,
                            coalesce(b.booked, 0) as booked, %s as remaining,
                            r.minutes is not null and i.state not in ('DONE', 'STOPPED') as by_hand
                        from item i
                        left join (
                            select k.item, sum(k.minutes) as booked from booking k
                            where k.project = :project and k.authority = :authority group by k.item) b on b.item = i.id
                        left join remaining_effort r on r.item = i.id
                        where i.authority = :authority and i.project = :project and i.deleted_at is null
                        order by i.place
                        """
                                .formatted(REMAINING))
                .param("authority", viewer.authority().value())
                .param("project", head.project().id().value())
                .query((row, n) ->
                        new EffortRow(
                                new ItemId(row.getObject("id", UUID.class)),
                                parent(row),
                                row.getInt("number"),
                                row.getString("place"),
                                ItemKind.valueOf(row.getString("kind")) == ItemKind.PACKAGE,
                                row.getString("title"),
                                effort(row)))
                .list();
    }

    /** Null: it follows from plan and bookings again. */
    void setRemaining(Viewer viewer, ProjectItem item, @Nullable Integer minutes) {
        jdbc.sql("delete from remaining_effort where item = :item and authority = :authority")
                .param("item", item.id().value())
                .param("authority", viewer.authority().value())
                .update();
        if (minutes != null) {
            jdbc.sql(
                            "insert into remaining_effort (authority, project, item, minutes) values (:authority, :project, :item, :minutes)")
                    .param("authority", viewer.authority().value())
                    .param("project", item.project().value())
                    .param("item", item.id().value())
                    .param("minutes", minutes)
                    .update();
        }
    }

    private static @Nullable ItemId parent(ResultSet row) throws SQLException {
        UUID parent = row.getObject("parent", UUID.class);
        return parent == null ? null : new ItemId(parent);
    }

    private static Effort effort(ResultSet row) throws SQLException {
        return new Effort(
                row.getObject("plan", Long.class),
                row.getLong("booked"),
                row.getLong("remaining"),
                row.getBoolean("by_hand"));
    }
}
