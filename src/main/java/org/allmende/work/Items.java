package org.allmende.work;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.people.PersonGroupId;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Proof;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The items of projects, each read only through the viewer's right at it. */
@Repository
class Items {

    private static final String SELECT =
            """
            select i.*, z.role as mine, array(select a.person from assignee a where a.item = i.id order by a.person) as assignees,
            array(select a.person_group from assignee_group a where a.item = i.id order by a.person_group) as assigned_groups
            from item i
            join project p on p.id = i.project
            join project_member m on m.project = i.project and m.person = :person
            join zone_access z on z.zone = i.zone and z.person = :person
            where i.authority = :authority and i.deleted_at is null and (not p.draft or m.role = 'PLANNING')
            """;

    private final JdbcClient jdbc;

    Items(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @throws NotFound when it is absent, deleted, or not the viewer's to see
     */
    ProjectItem visibleTo(Viewer viewer, ItemId id) {
        return select(viewer, " and i.id = :id")
                .param("id", id.value())
                .query(Items::read)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /**
     * @throws NotFound also when the item belongs to another project
     */
    ProjectItem visibleTo(Viewer viewer, ProjectId project, ItemId id) {
        return found(viewer, project, id).orElseThrow(NotFound::new);
    }

    /** For rules to which something that has gone meanwhile is no error. */
    Optional<ProjectItem> found(Viewer viewer, ProjectId project, ItemId id) {
        return select(viewer, " and i.id = :id and i.project = :project")
                .param("id", id.value())
                .param("project", project.value())
                .query(Items::read)
                .optional();
    }

    /** The whole tree in its order. */
    List<ProjectItem> tree(Viewer viewer, ProjectId project) {
        return select(viewer, " and i.project = :project order by i.place")
                .param("project", project.value())
                .query(Items::read)
                .list();
    }

    /** Keeps other changes of this item out until this transaction ends. */
    void lock(Viewer viewer, ItemId id) {
        boolean there =
                jdbc.sql(
                                "select 1 from item where id = :id and authority = :authority for no key update")
                        .param("id", id.value())
                        .param("authority", viewer.authority().value())
                        .query(Integer.class)
                        .optional()
                        .isPresent();
        if (!there) {
            throw new NotFound();
        }
    }

    private JdbcClient.StatementSpec select(Viewer viewer, String condition) {
        return jdbc.sql(SELECT + condition)
                .param("person", viewer.person().value())
                .param("authority", viewer.authority().value());
    }

    static ProjectItem read(ResultSet row, int number) throws SQLException {
        return new ProjectItem(
                new ItemId(row.getObject("id", UUID.class)),
                new ProjectId(row.getObject("project", UUID.class)),
                row.getInt("number"),
                row.getString("key"),
                Optional.ofNullable(row.getObject("parent", UUID.class))
                        .map(ItemId::new)
                        .orElse(null),
                row.getString("place"),
                ItemKind.valueOf(row.getString("kind")),
                Nature.valueOf(row.getString("nature")),
                row.getString("title"),
                row.getString("description"),
                row.getString("done_when"),
                TaskState.valueOf(row.getString("state")),
                row.getObject("paused_until", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                Priority.valueOf(row.getString("priority")),
                Optional.ofNullable(row.getObject("responsible", UUID.class))
                        .map(PersonId::new)
                        .orElse(null),
                Stream.of((UUID[]) array(row, "assignees")).map(PersonId::new).toList(),
                Stream.of((UUID[]) array(row, "assigned_groups")).map(PersonGroupId::new).toList(),
                List.of((String[]) array(row, "roles")),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class),
                span(row),
                PeriodEnd.valueOf(row.getString("period_end")),
                row.getObject("effort", Integer.class),
                row.getString("file_reference"),
                Optional.ofNullable(row.getString("colour")).map(Colour::valueOf).orElse(null),
                StoredValues.legalBases(row.getString("legal_bases")),
                StoredValues.links(row.getString("links")),
                List.of((String[]) array(row, "tags")),
                Optional.ofNullable(row.getString("proof")).map(Proof::valueOf).orElse(null),
                row.getBoolean("confidential"),
                ProjectRole.valueOf(row.getString("mine")),
                row.getInt("version"));
    }

    static Object[] array(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return (Object[]) array.getArray();
    }

    private static @Nullable Span span(ResultSet row) throws SQLException {
        Integer amount = row.getObject("duration", Integer.class);
        return amount == null
                ? null
                : new Span(amount, SpanUnit.valueOf(row.getString("duration_unit")));
    }
}
