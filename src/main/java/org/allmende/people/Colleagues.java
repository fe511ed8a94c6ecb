package org.allmende.people;

import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The people of one's authority. */
@Component
@Transactional(readOnly = true)
public class Colleagues {

    private final JdbcClient jdbc;

    Colleagues(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * Everybody who works in the viewer's authority today, by name; who is of the community alone
     * takes part in no project.
     */
    public List<Colleague> of(Viewer viewer) {
        return jdbc.sql(
                        """
                        select p.id, p.given_name, p.family_name, m.unit, m.group_name
                        from membership m join person p on p.id = m.person
                        where m.authority = :authority and m.ended_at is null and m.group_name <> 'COMMUNITY'
                        order by p.family_name, p.given_name, p.id
                        """)
                .param("authority", viewer.authority().value())
                .query((row, n) ->
                        new Colleague(card(row), Group.valueOf(row.getString("group_name"))))
                .list();
    }

    /** Who has belonged to the viewer's authority since this day or later, and since when. */
    public Map<PersonCard, LocalDate> joined(Viewer viewer, LocalDate since) {
        return jdbc
                .sql(
                        """
                        select p.id, p.given_name, p.family_name, m.unit, m.since
                        from membership m join person p on p.id = m.person
                        where m.authority = :authority and m.ended_at is null and m.since >= :since and m.group_name not in ('GUEST', 'COMMUNITY')
                        """)
                .param("authority", viewer.authority().value())
                .param("since", since)
                .query((row, n) -> Map.entry(card(row), row.getObject("since", LocalDate.class)))
                .stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The colleague with this address, whatever its case. */
    public Optional<Colleague> byEmail(Viewer viewer, String email) {
        return jdbc.sql(
                        """
                        select p.id, p.given_name, p.family_name, m.unit, m.group_name
                        from membership m join person p on p.id = m.person
                        where m.authority = :authority and m.ended_at is null and m.group_name <> 'COMMUNITY' and p.email = :email::citext
                        """)
                .param("authority", viewer.authority().value())
                .param("email", email)
                .query((row, n) ->
                        new Colleague(card(row), Group.valueOf(row.getString("group_name"))))
                .optional();
    }

    /**
     * The cards of these persons, also of those who have left; who never belonged to the authority
     * is missing.
     */
    public Map<PersonId, PersonCard> cards(Viewer viewer, Collection<PersonId> persons) {
        if (persons.isEmpty()) {
            return Map.of();
        }
        return jdbc
                .sql(
                        """
                        select p.id, p.given_name, p.family_name, m.unit
                        from membership m join person p on p.id = m.person
                        where m.authority = :authority and m.person = any(:persons)
                        """)
                .param("authority", viewer.authority().value())
                .param(
                        "persons",
                        persons.stream().map(PersonId::value).distinct().toArray(UUID[]::new))
                .query((row, n) -> card(row))
                .stream()
                .collect(toMap(PersonCard::id, card -> card));
    }

    private static PersonCard card(ResultSet row) throws SQLException {
        return PersonCard.of(
                new PersonId(row.getObject("id", UUID.class)),
                row.getString("given_name"),
                row.getString("family_name"),
                row.getString("unit"));
    }
}
