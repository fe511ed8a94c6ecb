package org.allmende.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The groups of persons of one's authority. */
@Component
public class PersonGroups {

    private final JdbcClient jdbc;

    PersonGroups(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** All of them with those who belong to them today, by name. */
    @Transactional(readOnly = true)
    public List<PersonGroup> of(Viewer viewer) {
        return select(viewer, null);
    }

    Optional<PersonGroup> visibleTo(Viewer viewer, PersonGroupId id) {
        return select(viewer, id).stream().findFirst();
    }

    private List<PersonGroup> select(Viewer viewer, @Nullable PersonGroupId id) {
        var groups = new LinkedHashMap<UUID, PersonGroup>();
        jdbc.sql(
                        """
                        select g.id as group_id, g.name, g.note, g.version, p.id, p.given_name, p.family_name, m.unit
                        from person_group g
                        left join person_group_member x on x.person_group = g.id
                        left join membership m on m.authority = x.authority and m.person = x.person and m.ended_at is null
                        left join person p on p.id = m.person
                        where g.authority = :authority and (:id::uuid is null or g.id = :id)
                        order by lower(g.name), g.id, p.family_name, p.given_name, p.id
                        """)
                .param("authority", viewer.authority().value())
                .param("id", id == null ? null : id.value())
                .query(row -> {
                    PersonGroup group =
                            groups.computeIfAbsent(
                                    row.getObject("group_id", UUID.class), key -> read(row, key));
                    UUID person = row.getObject("id", UUID.class);
                    if (person != null) {
                        group.members()
                                .add(
                                        PersonCard.of(
                                                new PersonId(person),
                                                text(row, "given_name"),
                                                text(row, "family_name"),
                                                text(row, "unit")));
                    }
                });
        return List.copyOf(groups.values());
    }

    void insert(Viewer viewer, PersonGroupId id, String name, String note) {
        try {
            jdbc.sql(
                            "insert into person_group (authority, id, name, note) values (:authority, :id, :name, :note)")
                    .param("authority", viewer.authority().value())
                    .param("id", id.value())
                    .param("name", name)
                    .param("note", note)
                    .update();
        } catch (DuplicateKeyException taken) {
            throw new Refused(Problem.at("name", "people.persongroup.taken"));
        }
    }

    void change(Viewer viewer, PersonGroupId id, int readVersion, String name, String note) {
        try {
            int changed =
                    jdbc.sql(
                                    """
                                    update person_group set name = :name, note = :note, version = version + 1
                                    where id = :id and authority = :authority and version = :version
                                    """)
                            .param("authority", viewer.authority().value())
                            .param("id", id.value())
                            .param("version", readVersion)
                            .param("name", name)
                            .param("note", note)
                            .update();
            if (changed == 0) {
                throw new Stale();
            }
        } catch (DuplicateKeyException taken) {
            throw new Refused(Problem.at("name", "people.persongroup.taken"));
        }
    }

    /** Who is in it from now on; one statement each way, so that rights follow once. */
    void fill(Viewer viewer, PersonGroupId id, Collection<PersonId> members) {
        UUID[] people = members.stream().map(PersonId::value).distinct().toArray(UUID[]::new);
        jdbc.sql(
                        "delete from person_group_member where person_group = :id and authority = :authority and person <> all(:people)")
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("people", people)
                .update();
        jdbc.sql(
                        """
                        insert into person_group_member (authority, person_group, person)
                        select :authority, :id, unnest(:people::uuid[]) on conflict do nothing
                        """)
                .param("authority", viewer.authority().value())
                .param("id", id.value())
                .param("people", people)
                .update();
    }

    void delete(Viewer viewer, PersonGroupId id) {
        jdbc.sql("delete from person_group where id = :id and authority = :authority")
                .param("id", id.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    private static PersonGroup read(ResultSet row, UUID id) {
        try {
            return new PersonGroup(
                    new PersonGroupId(id),
                    row.getString("name"),
                    row.getString("note"),
                    new ArrayList<>(),
                    row.getInt("version"));
        } catch (SQLException unreadable) {
            throw new IllegalStateException(unreadable);
        }
    }

    private static String text(ResultSet row, String column) throws SQLException {
        String text = row.getString(column);
        return text == null ? "" : text;
    }
}
