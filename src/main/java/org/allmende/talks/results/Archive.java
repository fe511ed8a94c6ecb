package org.allmende.talks.results;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Past sessions with what came of them, in one query; whom they are shown to is the fence’s. */
@Repository
class Archive {

    /** Forty years of monthly sessions. */
    private static final int MOST = 500;

    private final JdbcClient jdbc;

    Archive(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The latest first. */
    List<ArchivedSession> all(Instant now) {
        return jdbc.sql(
                        """
                        select s.id, s.talk, t.title series, s.topic, o.question topic_title, s.question, s.lead, s.starts_at, s.confidentiality,
                            coalesce(n.answer, '') answer, n.published_at, coalesce(n.houses, 0) houses,
                            (select count(*) from talk_takeaway k where k.session = s.id) takeaways,
                            concat_ws(chr(10), n.effect, (select string_agg(l.words, chr(10) order by l.place) from talk_note_line l where l.session = n.session),
                                (select string_agg(k.words, chr(10)) from talk_takeaway k where k.session = s.id)) said,
                            exists (select from talk_recording r where r.session = s.id and r.down_on > :today) recorded,
                            (select coalesce(sum(f.score * f.answers) / nullif(sum(f.answers), 0), 0) from talk_feedback_sums(s.id) f) mean
                        from talk_session s join talk t on t.id = s.talk
                        left join talk_topic o on o.id = s.topic
                        left join talk_note n on n.session = s.id and n.state = 'PUBLISHED'
                        where s.starts_at + s.minutes * interval '1 minute' <= :now and s.cancelled_at is null
                        order by s.starts_at desc, s.id limit :most
                        """)
                .param("now", Timestamp.from(now))
                .param("today", LocalDate.ofInstant(now, Session.ZONE))
                .param("most", MOST)
                .query(Archive::line)
                .list();
    }

    private static ArchivedSession line(ResultSet row, int number) throws SQLException {
        Timestamp published = row.getTimestamp("published_at");
        return new ArchivedSession(
                new SessionId(row.getObject("id", UUID.class)),
                row.getObject("talk", UUID.class),
                row.getString("series"),
                row.getObject("topic", UUID.class),
                row.getString("topic_title"),
                row.getString("question"),
                row.getString("lead"),
                row.getTimestamp("starts_at").toInstant(),
                Confidentiality.valueOf(row.getString("confidentiality")),
                row.getString("answer"),
                row.getString("said"),
                published == null ? null : published.toInstant(),
                row.getInt("houses"),
                row.getInt("takeaways"),
                row.getBoolean("recorded"),
                row.getDouble("mean"));
    }
}
