package org.allmende.talks.sessions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.Secret;
import org.allmende.talks.SessionId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SimplePropertyRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Who takes part. The fence shows each only to whom it is, and all to the moderation. */
@Repository
public class Attendances {

    private static final String REGISTRATION =
            "select id, session, email::text, name, house, needs, state from talk_attendance ";

    /** One that is there already for an address. */
    record There(UUID id, @Nullable UUID person, AttendanceState state) {}

    /** Who got a place, and the room they may know now. */
    record Seated(Attendance one, String room) {}

    private final JdbcClient jdbc;

    Attendances(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The one that is bound, for whoever holds its ticket. */
    public Optional<Attendance> bound() {
        return jdbc.sql(REGISTRATION + "where id = asking_person()")
                .query(Attendances::attendance)
                .optional();
    }

    /** The viewer's own, if they take part or wait. */
    public Optional<Attendance> own(Viewer viewer, SessionId session) {
        return jdbc.sql(
                        REGISTRATION
                                + "where session = :session and person = :person and state <> 'WITHDRAWN'")
                .param("session", session.value())
                .param("person", viewer.person().value())
                .query(Attendances::attendance)
                .optional();
    }

    /** All who take part or wait, for the moderation. */
    List<Attendance> all(Viewer viewer, SessionId session) {
        return jdbc.sql(
                        REGISTRATION
                                + "where session = :session and state in ('REGISTERED', 'WAITING') order by state, waiting_since, id")
                .param("session", session.value())
                .query(Attendances::attendance)
                .list();
    }

    Optional<There> there(Session session, String email) {
        return jdbc.sql(
                        "select id, person, state from talk_attendance_of(:session, :email::citext)")
                .param("session", session.id().value())
                .param("email", email)
                .query(new SimplePropertyRowMapper<>(There.class))
                .optional();
    }

    void add(Attendance one, @Nullable Viewer viewer, Instant now) {
        jdbc.sql(
                        """
                        insert into talk_attendance (id, session, person, email, name, house, needs, state, asked_at)
                        values (:id, :session, :person, :email, :name, :house, :needs, :state, :now)
                        """)
                .param("id", one.id().value())
                .param("session", one.session().value())
                .param("person", viewer == null ? null : viewer.person().value())
                .param("email", one.email())
                .param("name", one.name())
                .param("house", one.house())
                .param("needs", one.needs())
                .param("state", one.state().name())
                .param("now", Timestamp.from(now))
                .update();
    }

    /** Joins the end of the queue, also where nobody waits. */
    void queue(Attendance one, Instant now) {
        jdbc.sql(
                        "update talk_attendance set state = 'WAITING', waiting_since = :now where id = :id and state = 'ASKED'")
                .param("now", Timestamp.from(now))
                .param("id", one.id().value())
                .update();
    }

    void withdraw(Attendance one) {
        jdbc.sql("update talk_attendance set state = 'WITHDRAWN' where id = :id")
                .param("id", one.id().value())
                .update();
    }

    /** Those who got a free place just now. */
    List<Seated> seat(Session session) {
        return jdbc.sql("select id, email::text, name, url from talk_take_places(:session)")
                .param("session", session.id().value())
                .query((row, n) ->
                        new Seated(
                                new Attendance(
                                        new AttendanceId(row.getObject("id", UUID.class)),
                                        session.id(),
                                        row.getString("email"),
                                        row.getString("name"),
                                        "",
                                        "",
                                        AttendanceState.REGISTERED),
                                row.getString("url")))
                .list();
    }

    /** Whether this address may be asked to confirm once more: three times a day. */
    boolean mayAsk(String email, Instant now) {
        return jdbc.sql("select talk_may_ask(:address, :now)")
                .param("address", Secret.hash(email.toLowerCase(Locale.ROOT)))
                .param("now", Timestamp.from(now))
                .query(Boolean.class)
                .single();
    }

    private static Attendance attendance(ResultSet row, int number) throws SQLException {
        return new Attendance(
                new AttendanceId(row.getObject("id", UUID.class)),
                new SessionId(row.getObject("session", UUID.class)),
                row.getString("email"),
                row.getString("name"),
                row.getString("house"),
                row.getString("needs"),
                AttendanceState.valueOf(row.getString("state")));
    }
}
