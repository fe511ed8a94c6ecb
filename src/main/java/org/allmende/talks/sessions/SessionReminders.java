package org.allmende.talks.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.UUID;
import org.allmende.talks.SessionId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** A mail on the working day before, and one an hour before. Bound to nobody. */
@Component
class SessionReminders {

    /** Nobody is reminded of tomorrow in the middle of the night. */
    private static final LocalTime MORNING = LocalTime.of(9, 0);

    private final JdbcClient jdbc;
    private final SessionMails mails;
    private final Clock clock;

    SessionReminders(JdbcClient jdbc, SessionMails mails, Clock clock) {
        this.jdbc = jdbc;
        this.mails = mails;
        this.clock = clock;
    }

    @Transactional
    public void run() {
        Instant now = clock.instant();
        jdbc.sql("select * from talk_due_reminders(:now, :ends)")
                .param("now", Timestamp.from(now))
                .param("ends", Timestamp.from(ends(now.atZone(Session.ZONE))))
                .query((row, n) -> {
                    remind(row);
                    return n;
                })
                .list();
    }

    @Transactional
    public void forget() {
        jdbc.sql("select forget_talk_attendances(:now)")
                .param("now", Timestamp.from(clock.instant()))
                .query(row -> {});
    }

    /** On a Friday the day before Monday has come; at the weekend and before nine it has not. */
    static Instant ends(ZonedDateTime now) {
        LocalDate today = now.toLocalDate();
        boolean atWork = isWorkday(today) && !now.toLocalTime().isBefore(MORNING);
        LocalDate next = today.plusDays(1);
        while (atWork && !isWorkday(next)) {
            next = next.plusDays(1);
        }
        return (atWork ? next.plusDays(1) : today).atStartOfDay(Session.ZONE).toInstant();
    }

    private static boolean isWorkday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    private void remind(ResultSet row) throws SQLException {
        var session = new SessionId(row.getObject("session", UUID.class));
        mails.remind(
                new Attendance(
                        new AttendanceId(row.getObject("id", UUID.class)),
                        session,
                        row.getString("email"),
                        row.getString("name"),
                        "",
                        "",
                        AttendanceState.REGISTERED),
                row.getString("question"),
                row.getTimestamp("starts_at").toInstant(),
                row.getString("url"));
    }
}
