package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What stands around an item: the packages above it, its roles, what it holds, where it came from.
 */
@Repository
class TaskParts {

    private final JdbcClient jdbc;

    TaskParts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The place of an item spells the places of all packages above it. Who has a right below only
     * still learns where it stands, as far as nothing confidential lies around.
     */
    List<TaskSheet.Step> path(Viewer viewer, ProjectItem item) {
        if (item.parent() == null) {
            return List.of();
        }
        String[] above = item.places().subList(0, item.places().size() - 1).toArray(new String[0]);
        return jdbc.sql(
                        """
                        select e.id, i.id is not null as open,
                            case when i.id is not null or not (p.confidential or bool_or(e.confidential) over (order by e.place)) then e.title else '' end as title
                        from every_item e
                        join project p on p.id = e.project
                        left join item i on i.id = e.id
                        where e.project = :project and e.authority = :authority and e.place = any(:above) order by e.place
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("above", above)
                .query((row, number) ->
                        new TaskSheet.Step(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getString("title"),
                                row.getBoolean("open")))
                .list();
    }

    List<TaskSheet.RoleSeat> roles(Viewer viewer, ProjectItem item) {
        if (item.roles().isEmpty()) {
            return List.of();
        }
        String[] keys = item.roles().toArray(new String[0]);
        return jdbc.sql(
                        """
                        select r.title, array(select f.person from role_filling f where f.project = r.project and f.role = r.key order by f.position) as people
                        from project_role r where r.project = :project and r.authority = :authority and r.key = any(:keys)
                        order by array_position(:keys, r.key)
                        """)
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .param("keys", keys)
                .query((row, number) ->
                        new TaskSheet.RoleSeat(
                                row.getString("title"),
                                Stream.of((UUID[]) Items.array(row, "people"))
                                        .map(PersonId::new)
                                        .toList()))
                .list();
    }

    /**
     * Packages within it are summed up here, so that a package of five hundred tasks costs its
     * lines only.
     */
    List<PackageContent> contents(Viewer viewer, ProjectItem item) {
        return jdbc.sql(
                        """
                        select c.id, c.number, c.kind, c.title, c.state, c.responsible,
                            min(t.start_on) as start_on, max(t.end_on) as end_on,
                            min(t.end_on) filter (where t.state not in ('DONE', 'STOPPED')) as open_end_on,
                            min(t.warn_on) filter (where t.state not in ('DONE', 'STOPPED')) as warn_on,
                            count(*) filter (where t.state = 'DONE') as done, count(t.id) filter (where t.state <> 'STOPPED') as total
                        from item c
                        left join item t on t.project = c.project and t.deleted_at is null and t.kind <> 'PACKAGE'
                            and (t.id = c.id or c.kind = 'PACKAGE' and t.place > c.place || '.' and t.place < c.place || '/')
                        where c.parent = :item and c.project = :project and c.authority = :authority and c.deleted_at is null
                        group by c.id order by c.place
                        """)
                .param("item", item.id().value())
                .param("project", item.project().value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new PackageContent(
                                new ItemId(row.getObject("id", UUID.class)),
                                row.getInt("number"),
                                ItemKind.valueOf(row.getString("kind")),
                                row.getString("title"),
                                TaskState.valueOf(row.getString("state")),
                                Optional.ofNullable(row.getObject("responsible", UUID.class))
                                        .map(PersonId::new)
                                        .orElse(null),
                                row.getObject("start_on", LocalDate.class),
                                row.getObject("end_on", LocalDate.class),
                                row.getObject("open_end_on", LocalDate.class),
                                row.getObject("warn_on", LocalDate.class),
                                row.getLong("done"),
                                row.getLong("total")))
                .list();
    }

    /** The template an item came from: with the project, or with a later step. */
    String source(Viewer viewer, Project project, ProjectItem item) {
        if (item.key().equals("n" + item.number())) {
            return "";
        }
        return jdbc.sql(
                        """
                        select new_value from history
                        where project = :project and authority = :authority and item is null
                          and (field = 'ADOPTED' or field in ('INSERTED', 'UPGRADED')
                              and change = (select min(c.change::text)::uuid from history c where c.item = :item and c.field = 'CREATED'))
                        order by field = 'ADOPTED', id limit 1
                        """)
                .param("item", item.id().value())
                .param("project", project.id().value())
                .param("authority", viewer.authority().value())
                .query(String.class)
                .optional()
                .orElse("");
    }
}
