package org.allmende.effort;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads which tasks stand on somebody’s sheet of a week. */
@Repository
class WeekTasks {

    /** Apart from the rest ({@code materialized}), as in “Mein Tag”: short index scans. */
    private static final String TASKS =
            """
            with wanted as materialized (
                select x.id, true as named from unnest(:named::uuid[]) x(id)
                union all
                select i.id, false from item i
                where i.responsible = :person and i.authority = :authority and i.deleted_at is null
                  and i.state in ('PLANNED', 'ACTIVE', 'REVIEW') and (i.start_on is null or i.start_on <= :sunday)
                union all
                select i.id, false from doer d join item i on i.id = d.item
                where d.person = :person and i.authority = :authority and i.deleted_at is null
                  and i.state in ('PLANNED', 'ACTIVE', 'REVIEW') and (i.start_on is null or i.start_on <= :sunday)
            ), found as (
                select p.id as project, case when p.confidential and m.role = 'VISITING' then '' else p.title end as project_title,
                    i.id, i.place, i.title, w.named, i.end_on, p.state = 'ACTIVE' and p.archived_at is null as running,
                    z.role in ('WORKING', 'PLANNING')
                        or exists (select from doer d where d.item = i.id and d.person = :person) as may_work,
                    i.state in ('DONE', 'STOPPED') or p.archived_at is not null as locked
                from (select id, bool_or(named) as named from wanted group by id) w
                join item i on i.id = w.id and i.authority = :authority and i.deleted_at is null and i.kind <> 'PACKAGE'
                join project p on p.id = i.project
                join project_member m on m.project = p.id and m.person = :person and (not p.draft or m.role = 'PLANNING')
                join zone_access z on z.zone = i.zone and z.person = :person
            ), first as (
                select * from found where named or running and may_work
                order by named desc, end_on nulls last, id limit :most
            )
            select * from first order by project_title, project, place
            """;

    private final JdbcClient jdbc;

    WeekTasks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Those the viewer works at in running projects, in the order of their projects; without cells.
     *
     * @param named stand there in any case, when they are the viewer’s to see
     */
    List<WeekRow> of(Viewer viewer, Week week, Set<ItemId> named, int most) {
        return jdbc.sql(TASKS)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value())
                .param("named", named.stream().map(ItemId::value).toArray(UUID[]::new))
                .param("sunday", week.sunday())
                .param("most", most)
                .query(WeekTasks::read)
                .list();
    }

    private static WeekRow read(ResultSet row, int number) throws SQLException {
        return new WeekRow(
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("project_title"),
                new ItemId(row.getObject("id", UUID.class)),
                row.getString("title"),
                row.getBoolean("may_work"),
                row.getBoolean("locked"),
                List.of());
    }
}
