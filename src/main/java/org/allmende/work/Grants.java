package org.allmende.work;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.PersonGroupId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Rights as they were given. What follows from them, and for whom, the database works out: see
 * {@code docs/decisions/rights.md}.
 */
@Repository
class Grants {

    private final JdbcClient jdbc;

    Grants(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A row.
     *
     * @param item null for the whole project
     * @param number of the item, or 0
     * @param title of the item as the viewer sees it, or empty
     */
    record Row(
            UUID id,
            @Nullable ItemId item,
            int number,
            String title,
            Grantee grantee,
            ProjectRole role) {}

    /**
     * Those of a project that the viewer sees, those on the whole first, then in the order of the
     * tree.
     */
    List<Row> of(Viewer viewer, ProjectId project) {
        return list(viewer, project, null, null);
    }

    List<Row> on(Viewer viewer, ProjectId project, ItemId item) {
        return list(viewer, project, item, null);
    }

    Optional<Row> visibleTo(Viewer viewer, ProjectId project, UUID id) {
        return list(viewer, project, null, id).stream().findFirst();
    }

    private List<Row> list(
            Viewer viewer, ProjectId project, @Nullable ItemId item, @Nullable UUID id) {
        return jdbc.sql(
                        """
                        select g.id, g.item, coalesce(i.number, 0) as number, coalesce(i.title, '') as title, g.person, g.person_group, g.role
                        from access_grant g
                        left join item i on i.id = g.item and i.deleted_at is null
                        where g.project = :project and g.authority = :authority and (g.item is null or i.id is not null)
                          and (:item::uuid is null or g.item = :item) and (:id::uuid is null or g.id = :id)
                        order by i.place nulls first, g.person_group is null, role_rank(g.role) desc, g.id
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("item", item == null ? null : item.value())
                .param("id", id)
                .query((row, number) ->
                        new Row(
                                row.getObject("id", UUID.class),
                                Optional.ofNullable(row.getObject("item", UUID.class))
                                        .map(ItemId::new)
                                        .orElse(null),
                                row.getInt("number"),
                                row.getString("title"),
                                new Grantee(
                                        Optional.ofNullable(row.getObject("person", UUID.class))
                                                .map(PersonId::new)
                                                .orElse(null),
                                        Optional.ofNullable(
                                                        row.getObject("person_group", UUID.class))
                                                .map(PersonGroupId::new)
                                                .orElse(null)),
                                ProjectRole.valueOf(row.getString("role"))))
                .list();
    }

    /** Gives a right to those who have none there yet; nobody loses a right by it. */
    void addAll(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId item,
            ProjectRole role,
            Collection<PersonId> people) {
        jdbc.sql(
                        """
                        insert into access_grant (authority, project, item, person, role, given_by)
                        select :authority, :project, :item, person, :role, :by from unnest(:people::uuid[]) person
                        on conflict do nothing
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", item == null ? null : item.value())
                .param("role", role.name())
                .param("by", viewer.person().value())
                .param(
                        "people",
                        people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .update();
    }

    /** Gives at least this right. */
    void raiseAll(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId item,
            ProjectRole role,
            Collection<PersonId> people) {
        addAll(viewer, project, item, role, people);
        jdbc.sql(
                        """
                        update access_grant set role = :role, given_by = :by, given_at = now()
                        where project = :project and authority = :authority and item is not distinct from :item::uuid
                          and person = any(:people) and role_rank(role) < role_rank(:role)
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", item == null ? null : item.value())
                .param("role", role.name())
                .param("by", viewer.person().value())
                .param(
                        "people",
                        people.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .update();
    }

    void set(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId item,
            Grantee grantee,
            ProjectRole role) {
        jdbc.sql(
                        """
                        insert into access_grant (authority, project, item, person, person_group, role, given_by)
                        values (:authority, :project, :item, :person, :group, :role, :by)
                        on conflict (project, item, person, person_group) do update
                        set role = excluded.role, given_by = excluded.given_by, given_at = now()
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", item == null ? null : item.value())
                .param("person", grantee.person() == null ? null : grantee.person().value())
                .param("group", grantee.group() == null ? null : grantee.group().value())
                .param("role", role.name())
                .param("by", viewer.person().value())
                .update();
    }

    void remove(Viewer viewer, ProjectId project, UUID grant) {
        jdbc.sql(
                        "delete from access_grant where id = :id and project = :project and authority = :authority")
                .param("id", grant)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .update();
    }
}
