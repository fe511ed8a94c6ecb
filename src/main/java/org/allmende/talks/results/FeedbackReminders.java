package org.allmende.talks.results;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks everybody who had a place how it was: one mail, the next day. They agreed to it when they
 * registered. Bound to nobody.
 */
@Component
class FeedbackReminders {

    private final JdbcClient jdbc;
    private final ResultMails mails;
    private final Clock clock;

    FeedbackReminders(JdbcClient jdbc, ResultMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        Instant day =
                LocalDate.now(clock.withZone(Session.ZONE)).atStartOfDay(Session.ZONE).toInstant();
        jdbc.sql("select * from talk_due_feedback(:day, :now)")
                .param("day", Timestamp.from(day))
                .param("now", Timestamp.from(clock.instant()))
                .query((row, n) -> {
                    mails.ask(
                            Attendee.seat(
                                    row.getObject("id", UUID.class),
                                    new SessionId(row.getObject("session", UUID.class)),
                                    row.getString("email"),
                                    row.getString("name"),
                                    ""),
                            row.getString("question"));
                    return n;
                })
                .list();
    }
}
