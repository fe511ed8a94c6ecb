package org.allmende.talks.results;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What its page shows of a session besides note and takeaways, in one query. */
@Repository
class SessionRemains {

    private final JdbcClient jdbc;

    SessionRemains(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * @param recording until its day, also where the job is late
     * @param answers to the feedback, by score; empty while they are too few
     * @param seated whether the viewer had a place
     * @param given whether they have given feedback
     */
    record Found(
            @Nullable Recording recording, List<Integer> answers, boolean seated, boolean given) {}

    Found of(@Nullable Viewer viewer, Session session, LocalDate today) {
        return jdbc.sql(
                        """
                        select r.url, r.added_on, r.down_on, a.id is not null seated, g.attendance is not null given,
                            array(select f.answers::integer from talk_feedback_sums(:session) f order by f.score) answers
                        from (select) one
                        left join talk_recording r on r.session = :session and r.down_on > :today
                        left join talk_attendance a on a.session = :session and a.person = :person::uuid and a.state = 'REGISTERED'
                        left join talk_feedback_given g on g.attendance = a.id
                        limit 1
                        """)
                .param("session", session.id().value())
                .param("today", today)
                .param("person", viewer == null ? null : viewer.person().value(), Types.OTHER)
                .query(SessionRemains::found)
                .single();
    }

    private static Found found(ResultSet row, int number) throws SQLException {
        String url = row.getString("url");
        Array answers = row.getArray("answers");
        return new Found(
                url == null
                        ? null
                        : new Recording(
                                url,
                                row.getObject("added_on", LocalDate.class),
                                row.getObject("down_on", LocalDate.class)),
                Stream.of((Integer[]) answers.getArray()).toList(),
                row.getBoolean("seated"),
                row.getBoolean("given"));
    }
}
