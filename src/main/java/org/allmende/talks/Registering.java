package org.allmende.talks;

import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Registering for a session and withdrawing. There is one way to a place for everybody: join the
 * queue, then those at its head take the free places.
 */
@Component
public class Registering {

    private final TalkSessions sessions;
    private final Registrations registrations;
    private final SessionMails mails;
    private final Ticket tickets;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Registering(
            TalkSessions sessions,
            Registrations registrations,
            SessionMails mails,
            Ticket tickets,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.registrations = registrations;
        this.mails = mails;
        this.tickets = tickets;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * By one click of somebody who is signed in: their address is known.
     *
     * @return whether they have a place; otherwise they wait
     */
    @Transactional
    public boolean register(Viewer viewer, SessionId id, RegistrationForm form) {
        Session session = open(sessions.visibleTo(viewer, id), form);
        if (registrations.own(viewer, id).isPresent()) {
            throw new Refused("talks.registration.twice");
        }
        Registration one = form.read(session);
        // As a guest before they signed in: the confirmed address is the same, so is the place.
        refuseTwice(session, one, "talks.registration.twiceAsGuest");
        registrations.add(one, viewer, clock.instant());
        return queue(session, one);
    }

    /**
     * A guest asks; nothing counts until the address is confirmed. Whether an address is registered
     * already is told to that address only.
     */
    public void ask(SessionId id, RegistrationForm form) {
        var found =
                transaction.execute(status -> {
                    Session session = open(sessions.visibleTo(null, id), form);
                    Registration one = form.read(session);
                    Optional<Registrations.There> there = registrations.there(session, one.email());
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
                    if (one.state() == RegistrationState.ASKED) {
                        check(session);
                        refuseTwice(session, one, "talks.registration.twice");
                        return queue(session, one);
                    }
                    return one.state() == RegistrationState.REGISTERED;
                });
    }

    /** Gives the place back; whoever waits longest moves up. */
    public void withdraw(String ticket) {
        holding(
                ticket,
                (session, one) -> {
                    registrations.withdraw(one);
                    moveUp(session);
                    return session;
                });
    }

    /** The same for somebody who is signed in. */
    @Transactional
    public void withdraw(Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        Registration one = registrations.own(viewer, id).orElseThrow(NotFound::new);
        sessions.lock(session);
        registrations.withdraw(one);
        moveUp(session);
    }

    /** Everybody for whom there is a place now gets it, with a mail. */
    void moveUp(Session session) {
        registrations.seat(session).forEach(seat -> mails.seated(seat.one(), session, seat.room()));
    }

    private void ask(SessionId id, Registration one) {
        if (!registrations.mayAsk(one.email(), clock.instant())) {
            return;
        }
        Session session = sessions.visibleTo(null, id);
        if (registrations.bound().isEmpty()) {
            registrations.add(one, null, clock.instant());
        }
        mails.ask(one, session);
    }

    private boolean queue(Session session, Registration one) {
        registrations.queue(one, clock.instant());
        var seated = registrations.seat(session);
        seated.forEach(seat -> mails.seated(seat.one(), session, seat.room()));
        boolean placed = seated.stream().anyMatch(seat -> seat.one().id().equals(one.id()));
        if (!placed) {
            mails.queued(one, session);
        }
        return placed;
    }

    private static Registration known(Registration typed, Registrations.There known) {
        return new Registration(
                new RegistrationId(known.id()),
                typed.session(),
                typed.email(),
                typed.name(),
                typed.house(),
                typed.needs(),
                known.state());
    }

    private TicketPage page(Session session, Registration one) {
        return new TicketPage(one, session, sessions.room(session).orElse(""));
    }

    /** Bound as the registration itself, with its session locked. */
    private <R> R holding(String ticket, BiFunction<Session, Registration, R> step) {
        RegistrationId id = tickets.read(ticket).orElseThrow(NotFound::new);
        return Fence.within(
                new PersonId(id.value()),
                () ->
                        transaction.execute(status -> {
                            Registration before = registrations.bound().orElseThrow(NotFound::new);
                            sessions.lock(sessions.of(before));
                            Registration one = registrations.bound().orElseThrow(NotFound::new);
                            return step.apply(sessions.of(one), one);
                        }));
    }

    /** An address that somebody only typed keeps nobody out. */
    private void refuseTwice(Session session, Registration one, String sentence) {
        registrations
                .there(session, one.email())
                .filter(there -> there.state() != RegistrationState.ASKED)
                .ifPresent(there -> {
                    throw new Refused(sentence);
                });
    }

    private Session open(Session shown, RegistrationForm form) {
        sessions.lock(shown);
        Session session = sessions.visibleTo(null, shown.id());
        check(session);
        if (!form.sequence().equals(Integer.toString(session.sequence()))) {
            throw new Refused(
                    "talks.registration.moved", session.day(), session.begins().toString());
        }
        return session;
    }

    private void check(Session session) {
        if (session.isCancelled()) {
            throw new Refused("talks.registration.cancelled");
        }
        if (!session.endsAt().isAfter(clock.instant())) {
            throw new Refused("talks.registration.over");
        }
    }
}
