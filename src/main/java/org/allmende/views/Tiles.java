package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/** What a tile needs of a row, for the queries of structure and board. */
final class Tiles {

    /** For rows {@code i} of items, joined by {@link #JOINS}, and a {@code :person}. */
    static final String COLUMNS =
            """
            i.project, i.id, i.kind, i.title, i.state, i.paused_until, i.start_on, i.end_on, i.warn_on, i.responsible,
            i.legal_bases -> 0 ->> 'law' as law, (
                select string_agg(g.name, ', ' order by g.name) from assignee_group a join person_group g on g.id = a.person_group where a.item = i.id) as group_names,
            r.title as open_role, s.subtasks, s.ticked, z.role as mine
            """;

    /** A role is open while nobody fills it and the project's own responsible person stands in. */
    static final String JOINS =
            """
            join zone_access z on z.zone = i.zone and z.person = :person
            left join project_role r on r.project = i.project and r.key = i.roles[1] and i.state not in ('DONE', 'STOPPED')
                and (i.responsible is null or i.responsible = :lead)
                and not exists (select from role_filling f where f.project = r.project and f.role = r.key)
            left join lateral (
                select count(*)::int as subtasks, count(s.done_at)::int as ticked
                from subtask s where s.item = i.id and i.kind = 'TASK' and i.state not in ('DONE', 'STOPPED')) s on true
            """;

    private Tiles() {}

    static Tile read(ResultSet row, String above) throws SQLException {
        String law = row.getString("law");
        String groups = row.getString("group_names");
        return new Tile(
                new ProjectId(row.getObject("project", UUID.class)),
                new ItemId(row.getObject("id", UUID.class)),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                above,
                TaskState.valueOf(row.getString("state")),
                row.getObject("paused_until", LocalDate.class),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class),
                person(row, "responsible"),
                groups == null ? "" : groups,
                law == null ? "" : law,
                row.getString("open_role"),
                row.getInt("subtasks"),
                row.getInt("ticked"),
                ProjectRole.valueOf(row.getString("mine")));
    }

    static @Nullable PersonId person(ResultSet row, String column) throws SQLException {
        UUID person = row.getObject(column, UUID.class);
        return person == null ? null : new PersonId(person);
    }
}
