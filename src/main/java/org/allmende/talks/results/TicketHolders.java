package org.allmende.talks.results;

import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import org.allmende.shared.NotFound;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.AttendanceId;
import org.allmende.talks.sessions.AttendanceState;
import org.allmende.talks.sessions.Attendances;
import org.allmende.talks.sessions.Session;
import org.allmende.talks.sessions.TalkSessions;
import org.allmende.talks.sessions.Tickets;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Those who had a place, by the signed link of a mail: with an account or without. */
@Component
class TicketHolders {

    private final Tickets tickets;
    private final Attendances attendances;
    private final TalkSessions sessions;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    TicketHolders(
            Tickets tickets,
            Attendances attendances,
            TalkSessions sessions,
            JdbcClient jdbc,
            PlatformTransactionManager transactions) {
        this.tickets = tickets;
        this.attendances = attendances;
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        // Whoever is signed in while they open their link has a page's transaction, bound as them.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs the step bound as the attendance itself.
     *
     * @throws NotFound for a ticket that is none, or of somebody without a place
     */
    <R> R holding(String ticket, BiFunction<Session, Attendance, R> step) {
        AttendanceId id = tickets.read(ticket).orElseThrow(NotFound::new);
        return Fence.within(
                new PersonId(id.value()),
                () ->
                        transaction.execute(status -> {
                            Attendance one =
                                    attendances
                                            .bound()
                                            .filter(TicketHolders::hadPlace)
                                            .orElseThrow(NotFound::new);
                            return step.apply(sessions.visibleTo(null, one.session()), one);
                        }));
    }

    /** Those whom a note is to name and who have not answered yet; for the moderation. */
    List<Attendance> asked(Note note) {
        return jdbc.sql(
                        """
                        select a.id, a.email::text, a.name, a.house from talk_attendance a
                        where a.id in (select l.attendance from talk_note_line l where l.session = :session and l.attributed and l.consent is null)
                        """)
                .param("session", note.session().id().value())
                .query((row, n) ->
                        Attendee.seat(
                                row.getObject("id", UUID.class),
                                note.session().id(),
                                row.getString("email"),
                                row.getString("name"),
                                row.getString("house")))
                .list();
    }

    static boolean hadPlace(Attendance one) {
        return one.state() == AttendanceState.REGISTERED;
    }
}
