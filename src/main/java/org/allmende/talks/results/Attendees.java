package org.allmende.talks.results;

import java.util.List;
import java.util.UUID;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who had a place. The keyhole shows them to the moderation and to who documents. */
@Repository
class Attendees {

    private final JdbcClient jdbc;

    Attendees(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Attendee> of(Session session) {
        return jdbc.sql("select id, person, name, house from talk_attendees(:session)")
                .param("session", session.id().value())
                .query((row, n) -> {
                    UUID person = row.getObject("person", UUID.class);
                    return new Attendee(
                            row.getObject("id", UUID.class),
                            person == null ? null : new PersonId(person),
                            row.getString("name"),
                            row.getString("house"));
                })
                .list();
    }
}
