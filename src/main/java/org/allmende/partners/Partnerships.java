package org.allmende.partners;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The living partnerships of the viewer's authority. What crosses to the other authority goes
 * through keyhole functions, which look by themselves who asks.
 */
@Repository
class Partnerships {

    private final JdbcClient jdbc;

    Partnerships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of a project of the viewer's authority. */
    List<Partnership> of(Viewer viewer, ProjectId project) {
        return list(
                viewer,
                "s.partner",
                "s.authority = :authority and s.project = :key",
                project.value());
    }

    /** Those in which the viewer's authority is the partner. */
    List<Partnership> with(Viewer viewer) {
        return list(viewer, "s.authority", "s.partner = :authority and :key::uuid is null", null);
    }

    private List<Partnership> list(
            Viewer viewer, String other, String condition, @Nullable UUID key) {
        var found = new LinkedHashMap<UUID, Partnership>();
        jdbc.sql(
                        """
                        select s.id, s.project, a.name as other, s.title, s.role, s.note, s.invited_at, s.answered_at,
                            n.person, n.name, n.role as person_role
                        from partnership s
                        join authority a on a.id = %s
                        left join partner_person n on n.partnership = s.id
                        where s.ended_at is null and %s
                        order by a.name, s.invited_at, s.id, n.name, n.person
                        """
                                .formatted(other, condition))
                .param("authority", viewer.authority().value())
                .param("key", key)
                .query(row -> {
                    UUID id = row.getObject("id", UUID.class);
                    if (!found.containsKey(id)) {
                        found.put(id, read(row, id));
                    }
                    UUID person = row.getObject("person", UUID.class);
                    if (person != null) {
                        found.get(id)
                                .people()
                                .add(
                                        new Partnership.Named(
                                                new PersonId(person),
                                                row.getString("name"),
                                                ProjectRole.valueOf(row.getString("person_role"))));
                    }
                });
        return List.copyOf(found.values());
    }

    /**
     * @return whether there is none of the kind yet
     */
    boolean insert(
            Viewer viewer,
            ProjectId project,
            @Nullable ItemId item,
            String title,
            Invited invited) {
        return jdbc.sql(
                                """
                                insert into partnership (authority, project, partner, item, role, title, note, invited_by)
                                values (:authority, :project, :partner, :item, :role, :title, :note, :person) on conflict do nothing
                                """)
                        .param("authority", viewer.authority().value())
                        .param("project", project.value())
                        .param("partner", invited.partner())
                        .param("item", item == null ? null : item.value())
                        .param("role", invited.role().name())
                        .param("title", title)
                        .param("note", invited.note())
                        .param("person", viewer.person().value())
                        .update()
                > 0;
    }

    /** Whom to invite, and to what. */
    record Invited(UUID partner, ProjectRole role, String note) {}

    /** The authority of this name that is not the viewer's own. */
    Optional<UUID> authority(Viewer viewer, String name) {
        return jdbc
                .sql(
                        "select id from authority where lower(name) = lower(:name) and id <> :authority limit 2")
                .param("name", name)
                .param("authority", viewer.authority().value())
                .query((row, number) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .findFirst();
    }

    List<String> directory(Viewer viewer) {
        return jdbc.sql("select name from authority where id <> :authority order by name limit 500")
                .param("authority", viewer.authority().value())
                .query((row, number) -> row.getString(1))
                .list();
    }

    boolean answer(Viewer viewer, UUID id, boolean yes) {
        return asked("select answer_partnership(:id, :yes)", viewer, id)
                .param("yes", yes)
                .query(Boolean.class)
                .single();
    }

    boolean name(Viewer viewer, UUID id, PersonId person, ProjectRole role) {
        return asked("select name_partner_person(:id, :person, :role)", viewer, id)
                .param("person", person.value())
                .param("role", role.name())
                .query(Boolean.class)
                .single();
    }

    boolean drop(Viewer viewer, UUID id, PersonId person) {
        return asked("select drop_partner_person(:id, :person)", viewer, id)
                .param("person", person.value())
                .query(Boolean.class)
                .single();
    }

    boolean end(Viewer viewer, UUID id) {
        return asked("select end_partnership(:id)", viewer, id).query(Boolean.class).single();
    }

    /** The function asks the fence for the viewer's authority. */
    private JdbcClient.StatementSpec asked(String call, Viewer viewer, UUID id) {
        return jdbc.sql(call).param("id", id);
    }

    private static Partnership read(ResultSet row, UUID id) throws SQLException {
        Timestamp answered = row.getTimestamp("answered_at");
        return new Partnership(
                id,
                new ProjectId(row.getObject("project", UUID.class)),
                row.getString("other"),
                row.getString("title"),
                ProjectRole.valueOf(row.getString("role")),
                row.getString("note"),
                row.getTimestamp("invited_at").toInstant(),
                answered == null ? null : answered.toInstant(),
                new ArrayList<>());
    }
}
