package org.allmende.community;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The operator sees them all; a moderator sees that they are one. */
@Repository
class Moderators {

    /** Somebody the operator may choose. */
    record Candidate(PersonId person, String name, String house) {}

    private final JdbcClient jdbc;

    Moderators(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The operator always; a moderator not where they are a guest. */
    boolean includes(Viewer viewer) {
        return viewer.operator()
                || viewer.group().mayReadLibrary()
                        && jdbc.sql("select exists (select from moderator where person = :person)")
                                .param("person", viewer.person().value())
                                .query(Boolean.class)
                                .single();
    }

    List<Moderator> visibleTo(Viewer viewer) {
        return jdbc.sql(
                        "select person, name, house, since from moderator where :operator order by name collate \"de-x-icu\", person")
                .param("operator", viewer.operator())
                .query((row, n) ->
                        new Moderator(
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                row.getString("house"),
                                row.getObject("since", OffsetDateTime.class).toInstant()))
                .list();
    }

    Optional<Candidate> candidate(String email) {
        return jdbc.sql("select * from member_to_moderate(:email::citext)")
                .param("email", email)
                .query((row, n) ->
                        new Candidate(
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("name"),
                                row.getString("house")))
                .optional();
    }

    void add(Viewer viewer, Candidate chosen) {
        jdbc.sql(
                        """
                        insert into moderator (person, name, house, given_by) values (:person, :name, :house, :by)
                        on conflict (person) do update set name = excluded.name, house = excluded.house
                        """)
                .param("person", chosen.person().value())
                .param("name", chosen.name())
                .param("house", chosen.house())
                .param("by", viewer.person().value())
                .update();
    }

    /** Whether there was one to remove; the fence leaves it to the operator and to oneself. */
    boolean remove(Viewer viewer, PersonId person) {
        return jdbc.sql(
                                "delete from moderator where person = :person and (:operator or person = :self)")
                        .param("person", person.value())
                        .param("operator", viewer.operator())
                        .param("self", viewer.person().value())
                        .update()
                == 1;
    }
}
