package org.allmende.talks.results;

import java.util.List;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Feedback. Who gave it and what was said stand apart, and only sums come out. */
@Repository
class SessionFeedbacks {

    /** What became of it. */
    enum Outcome {
        GIVEN,
        TWICE,
        /** Without a place. */
        ABSENT
    }

    private final JdbcClient jdbc;

    SessionFeedbacks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of whoever is bound. */
    Outcome give(Session session, SessionFeedbackForm.Read read) {
        return Outcome.valueOf(
                jdbc.sql("select give_talk_feedback(:session, :score, :words)")
                        .param("session", session.id().value())
                        .param("score", read.score())
                        .param("words", read.words())
                        .query(String.class)
                        .single());
    }

    boolean isGiven(Attendance own) {
        return jdbc.sql(
                        "select exists (select from talk_feedback_given where attendance = :attendance)")
                .param("attendance", own.id().value())
                .query(Boolean.class)
                .single();
    }

    /** What people take with them, for the moderation. */
    List<String> words(Session session) {
        return jdbc.sql("select talk_feedback_words(:session)")
                .param("session", session.id().value())
                .query((row, n) -> row.getString(1))
                .list();
    }
}
