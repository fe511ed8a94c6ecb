package org.allmende.talks.sessions;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.talks.SessionId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Attending for a session and withdrawing. There is one way to a place for everybody: join the
 * queue, then those at its head take the free places.
 */
@Component
public class Attending {

    private final TalkSessions sessions;
    private final Attendances attendances;
    private final SessionMails mails;
    private final Tickets tickets;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Attending(
            TalkSessions sessions,
            Attendances attendances,
            SessionMails mails,
            Tickets tickets,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.mails = mails;
        this.tickets = tickets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        // Whoever is signed in while they open their link has a page's transaction, bound as them.
        this.transaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * By one click of somebody who is signed in: their address is known.
     *
     * @return whether they have a place; otherwise they wait
     */
    @Transactional
    public boolean register(Viewer viewer, SessionId id, AttendanceForm form) {
        Session session = open(sessions.visibleTo(viewer, id), form);
        if (attendances.own(viewer, id).isPresent()) {
            throw new Refused("talks.attendance.twice");
        }
        Attendance one = form.read(session);
        // As a guest before they signed in: the confirmed address is the same, so is the place.
        refuseTwice(session, one, "talks.attendance.twiceAsGuest");
        attendances.add(one, viewer, clock.instant());
        return queue(session, one);
    }

    /**
     * A guest asks; nothing counts until the address is confirmed. Whether an address is registered
     * already is told to that address only.
     */
    public void ask(SessionId id, AttendanceForm form) {
        var found =
                transaction.execute(status -> {
                    Session session = open(sessions.visibleTo(null, id), form);
                    Attendance one = form.read(session);
                    Optional<Attendances.There> there = attendances.there(session, one.email());
                    return there.map(known -> known(one, known)).orElse(one);
                });
        Fence.within(
                new PersonId(found.id().value()),
                () -> {
                    transaction.executeWithoutResult(status -> ask(id, found));
                    return found;
                });
    }

    /** What the holder of a ticket sees. */
    public TicketPage page(String ticket) {
        return holding(ticket, this::page);
    }

    /** The address is confirmed: into the queue, and from there to a place if there is one. */
    public void confirm(String ticket) {
        holding(
                ticket,
                (session, one) -> {
                    if (one.state() == AttendanceState.ASKED) {
                        check(session);
                        refuseTwice(session, one, "talks.attendance.twice");
                        return queue(session, one);
                    }
                    return one.state() == AttendanceState.REGISTERED;
                });
    }

    /** Gives the place back; whoever waits longest moves up. */
    public void withdraw(String ticket) {
        holding(
                ticket,
                (session, one) -> {
                    attendances.withdraw(one);
                    moveUp(session);
                    return session;
                });
    }

    /** The same for somebody who is signed in. */
    @Transactional
    public void withdraw(Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        Attendance one = attendances.own(viewer, id).orElseThrow(NotFound::new);
        sessions.lock(session);
        attendances.withdraw(one);
        moveUp(session);
    }

    /** Everybody for whom there is a place now gets it, with a mail. */
    void moveUp(Session session) {
        attendances.seat(session).forEach(seat -> mails.seated(seat.one(), session, seat.room()));
    }

    private void ask(SessionId id, Attendance one) {
        if (!attendances.mayAsk(one.email(), clock.instant())) {
            return;
        }
        Session session = sessions.visibleTo(null, id);
        if (attendances.bound().isEmpty()) {
            attendances.add(one, null, clock.instant());
        }
        mails.ask(one, session);
    }

    private boolean queue(Session session, Attendance one) {
        attendances.queue(one, clock.instant());
        var seated = attendances.seat(session);
        seated.forEach(seat -> mails.seated(seat.one(), session, seat.room()));
        boolean placed = seated.stream().anyMatch(seat -> seat.one().id().equals(one.id()));
        if (!placed) {
            mails.queued(one, session);
        }
        return placed;
    }

    private static Attendance known(Attendance typed, Attendances.There known) {
        return new Attendance(
                new AttendanceId(known.id()),
                typed.session(),
                typed.email(),
                typed.name(),
                typed.house(),
                typed.needs(),
                known.state());
    }

    private TicketPage page(Session session, Attendance one) {
        return new TicketPage(one, session, sessions.room(session).orElse(""));
    }

    /** Bound as the attendance itself, with its session locked. */
    private <R> R holding(String ticket, BiFunction<Session, Attendance, R> step) {
        AttendanceId id = tickets.read(ticket).orElseThrow(NotFound::new);
        return Fence.within(
                new PersonId(id.value()),
                () ->
                        transaction.execute(status -> {
                            Attendance before = attendances.bound().orElseThrow(NotFound::new);
                            sessions.lock(sessions.of(before));
                            Attendance one = attendances.bound().orElseThrow(NotFound::new);
                            return step.apply(sessions.of(one), one);
                        }));
    }

    /** An address that somebody only typed keeps nobody out. */
    private void refuseTwice(Session session, Attendance one, String sentence) {
        attendances
                .there(session, one.email())
                .filter(there -> there.state() != AttendanceState.ASKED)
                .ifPresent(there -> {
                    throw new Refused(sentence);
                });
    }

    private Session open(Session shown, AttendanceForm form) {
        sessions.lock(shown);
        Session session = sessions.visibleTo(null, shown.id());
        check(session);
        if (!form.sequence().equals(Integer.toString(session.sequence()))) {
            throw new Refused("talks.attendance.moved", session.day(), session.begins().toString());
        }
        return session;
    }

    private void check(Session session) {
        if (session.isCancelled()) {
            throw new Refused("talks.attendance.cancelled");
        }
        if (!session.endsAt().isAfter(clock.instant())) {
            throw new Refused("talks.attendance.over");
        }
    }
}
