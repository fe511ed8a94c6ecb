package org.allmende.people;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class Memberships {

    private static final String SELECT =
            """
            select m.person, p.given_name, p.family_name, p.email::text, m.group_name, m.unit, m.since
            from membership m join person p on p.id = m.person
            where m.authority = :authority and m.ended_at is null
            """;
    private static final RowMapper<Membership> MEMBERSHIP =
            (row, n) ->
                    new Membership(
                            PersonCard.of(
                                    new PersonId(row.getObject("person", UUID.class)),
                                    row.getString("given_name"),
                                    row.getString("family_name"),
                                    row.getString("unit")),
                            row.getString("email"),
                            Group.valueOf(row.getString("group_name")),
                            row.getObject("since", LocalDate.class));

    private final JdbcClient jdbc;

    Memberships(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Membership> visibleTo(Viewer viewer, String search) {
        return jdbc.sql(
                        SELECT
                                + """
                                  and (:search = '' or strpos(lower(concat_ws(' ', p.given_name, p.family_name, p.email, m.unit)), lower(:search)) > 0)
                                order by p.family_name, p.given_name, p.id
                                """)
                .param("authority", viewer.authority().value())
                .param("search", search)
                .query(MEMBERSHIP)
                .list();
    }

    Optional<Membership> visibleTo(Viewer viewer, PersonId person) {
        return jdbc.sql(SELECT + "and m.person = :person")
                .param("authority", viewer.authority().value())
                .param("person", person.value())
                .query(MEMBERSHIP)
                .optional();
    }

    /**
     * Those who administrate, locked until the transaction ends, so that two cannot go at the same
     * time.
     */
    List<PersonId> lockAdministrators(Viewer viewer) {
        return jdbc.sql(
                        """
                        select person from membership
                        where authority = :authority and group_name = 'ADMINISTRATION' and ended_at is null
                        order by person for update
                        """)
                .param("authority", viewer.authority().value())
                .query((row, n) -> new PersonId(row.getObject("person", UUID.class)))
                .list();
    }

    void change(Viewer viewer, PersonId person, Group group, String unit) {
        jdbc.sql(
                        "update membership set group_name = :group, unit = :unit where authority = :authority and person = :person")
                .param("authority", viewer.authority().value())
                .param("person", person.value())
                .param("group", group.name())
                .param("unit", unit)
                .update();
    }

    void end(Viewer viewer, PersonId person) {
        jdbc.sql(
                        "update membership set ended_at = now() where authority = :authority and person = :person")
                .param("authority", viewer.authority().value())
                .param("person", person.value())
                .update();
    }

    /**
     * Also brings back somebody who had left. Who works in the house already does not fall back to
     * the community by an old link.
     */
    void join(AuthorityId authority, PersonId person, Group group, String unit) {
        jdbc.sql(
                        """
                        insert into membership (authority, person, group_name, unit) values (:authority, :person, :group, :unit)
                        on conflict (authority, person) do update
                        set group_name = excluded.group_name, unit = excluded.unit, since = current_date, ended_at = null
                        where excluded.group_name <> 'COMMUNITY' or membership.ended_at is not null
                        """)
                .param("authority", authority.value())
                .param("person", person.value())
                .param("group", group.name())
                .param("unit", unit)
                .update();
    }
}
