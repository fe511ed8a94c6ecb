package org.allmende.talks.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sessions. Whom the fence shows them stands in the migration. */
@Repository
public class TalkSessions {

    private static final String SESSION =
            """
            select s.id, s.talk, t.title series, s.question, s.lead, s.starts_at, s.minutes, s.confidentiality, s.capacity, s.moderation,
                s.cancelled_at, s.reason, s.sequence, s.changed_at, s.version, p.registered, p.waiting
            from talk_session s join talk t on t.id = s.talk cross join lateral talk_places(s.id) p
            """;

    private final JdbcClient jdbc;

    TalkSessions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public Session visibleTo(@Nullable Viewer viewer, SessionId id) {
        return jdbc.sql(SESSION + "where s.id = :id")
                .param("id", id.value())
                .query(TalkSessions::session)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The session of an attendance, for whoever holds it. */
    Session of(Attendance attendance) {
        return visibleTo(null, attendance.session());
    }

    /** Those that are not over, the next first. */
    List<Session> coming(Instant now) {
        return jdbc.sql(
                        SESSION
                                + "where s.starts_at + s.minutes * interval '1 minute' > :now order by s.starts_at, s.id limit 50")
                .param("now", Timestamp.from(now))
                .query(TalkSessions::session)
                .list();
    }

    /** The latest of those that are over. */
    List<Session> past(Instant now) {
        return jdbc.sql(
                        SESSION
                                + "where s.starts_at + s.minutes * interval '1 minute' <= :now and s.cancelled_at is null order by s.starts_at desc, s.id limit 50")
                .param("now", Timestamp.from(now))
                .query(TalkSessions::session)
                .list();
    }

    /** Whoever moves a session and whoever takes a place wait for each other. */
    public void lock(Session session) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:key, 62))")
                .param("key", session.id().toString())
                .query(row -> {});
    }

    SessionId add(SessionForm.Read read, Instant now) {
        UUID id =
                with(
                                read,
                                now,
                                jdbc.sql(
                                        """
                                        insert into talk_session (talk, topic, question, lead, starts_at, minutes, confidentiality, capacity, moderation, changed_at)
                                        values (:talk, :topic, :question, :lead, :startsAt, :minutes, :confidentiality, :capacity, :moderation, :now) returning id
                                        """))
                        .param("talk", read.talk().value())
                        .param("topic", read.topic() == null ? null : read.topic().value())
                        .query(UUID.class)
                        .single();
        putRoom(id, read.room());
        return new SessionId(id);
    }

    /** False where somebody was faster. */
    boolean change(
            Viewer viewer,
            Session session,
            SessionForm.Read read,
            boolean told,
            String version,
            Instant now) {
        int changed =
                with(
                                read,
                                now,
                                jdbc.sql(
                                        """
                                        update talk_session set question = :question, lead = :lead, starts_at = :startsAt, minutes = :minutes, confidentiality = :confidentiality,
                                            capacity = :capacity, moderation = :moderation, changed_at = :now, version = version + 1, sequence = sequence + :step
                                        where id = :id and version::text = :version
                                        """))
                        .param("step", told ? 1 : 0)
                        .param("id", session.id().value())
                        .param("version", version)
                        .update();
        putRoom(session.id().value(), read.room());
        return changed > 0;
    }

    void cancel(Viewer viewer, Session session, String reason, Instant now) {
        jdbc.sql(
                        """
                        update talk_session set cancelled_at = :now, changed_at = :now, reason = :reason, sequence = sequence + 1, version = version + 1
                        where id = :id
                        """)
                .param("now", Timestamp.from(now))
                .param("reason", reason)
                .param("id", session.id().value())
                .update();
    }

    /** The video room, for whom the fence lets see it. */
    Optional<String> room(Session session) {
        return jdbc.sql("select url from talk_room where session = :session")
                .param("session", session.id().value())
                .query(String.class)
                .optional();
    }

    private void putRoom(UUID session, String url) {
        jdbc.sql("delete from talk_room where session = :session")
                .param("session", session)
                .update();
        if (!url.isEmpty()) {
            jdbc.sql("insert into talk_room (session, url) values (:session, :url)")
                    .param("session", session)
                    .param("url", url)
                    .update();
        }
    }

    private static JdbcClient.StatementSpec with(
            SessionForm.Read read, Instant now, JdbcClient.StatementSpec statement) {
        return statement
                .param("question", read.question())
                .param("lead", read.lead())
                .param("startsAt", Timestamp.from(read.startsAt()))
                .param("minutes", read.minutes())
                .param("confidentiality", read.confidentiality().name())
                .param("capacity", read.capacity())
                .param("moderation", read.moderation())
                .param("now", Timestamp.from(now));
    }

    private static Session session(ResultSet row, int number) throws SQLException {
        Timestamp cancelled = row.getTimestamp("cancelled_at");
        return new Session(
                new SessionId(row.getObject("id", UUID.class)),
                new TalkId(row.getObject("talk", UUID.class)),
                row.getString("series"),
                row.getString("question"),
                row.getString("lead"),
                row.getTimestamp("starts_at").toInstant(),
                row.getInt("minutes"),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getObject("capacity", Integer.class),
                row.getString("moderation"),
                cancelled == null ? null : cancelled.toInstant(),
                row.getString("reason"),
                row.getInt("sequence"),
                row.getTimestamp("changed_at").toInstant(),
                row.getInt("version"),
                row.getInt("registered"),
                row.getInt("waiting"));
    }
}
