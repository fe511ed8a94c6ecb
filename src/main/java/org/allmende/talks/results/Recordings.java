package org.allmende.talks.results;

import java.time.LocalDate;
import org.allmende.talks.sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Links to recordings. */
@Repository
class Recordings {

    private final JdbcClient jdbc;

    Recordings(JdbcClient jdbc) {
        this.jdbc = jdbc;
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
        jdbc.sql("select take_down_talk_recordings(:today)").param("today", today).query(row -> {});
    }
}
