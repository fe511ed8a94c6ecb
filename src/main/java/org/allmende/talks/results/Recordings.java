package org.allmende.talks.results;

import java.time.LocalDate;
import java.util.Optional;
import org.allmende.talks.sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to recordings. On its day one is gone, also where the job is late. */
@Repository
class Recordings {

    private final JdbcClient jdbc;

    Recordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Recording> of(Session session, LocalDate today) {
        return jdbc.sql(
                        "select url, added_on, down_on from talk_recording where session = :session and down_on > :today")
                .param("session", session.id().value())
                .param("today", today)
                .query((row, n) ->
                        new Recording(
                                row.getString("url"),
                                row.getObject("added_on", LocalDate.class),
                                row.getObject("down_on", LocalDate.class)))
                .optional();
    }

    void put(Session session, Recording recording) {
        remove(session);
        jdbc.sql(
                        "insert into talk_recording (session, url, all_agreed, added_on, down_on) values (:session, :url, true, :added, :down)")
                .param("session", session.id().value())
                .param("url", recording.url())
                .param("added", recording.addedOn())
                .param("down", recording.downOn())
                .update();
    }

    void remove(Session session) {
        jdbc.sql("delete from talk_recording where session = :session")
                .param("session", session.id().value())
                .update();
    }

    /** Those whose day has come. */
    void takeDown(LocalDate today) {
        jdbc.sql("select take_down_talk_recordings(:today)")
                .param("today", today)
                .query(row -> {});
    }
}
