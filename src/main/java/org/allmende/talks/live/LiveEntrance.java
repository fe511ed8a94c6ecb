package org.allmende.talks.live;

import static java.util.Objects.requireNonNull;

import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.AttendanceId;
import org.allmende.talks.sessions.AttendanceState;
import org.allmende.talks.sessions.Attendances;
import org.allmende.talks.sessions.Session;
import org.allmende.talks.sessions.TalkSessions;
import org.allmende.talks.sessions.Tickets;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Lets somebody into the live page of a session: signed in, as a guest by the ticket of their mail,
 * or as a visitor who only looks. What stays in the room is there only for those in it.
 */
@Component
class LiveEntrance {

    private final TalkSessions sessions;
    private final Attendances attendances;
    private final Tickets tickets;
    private final TalkModeration moderation;
    private final LiveBoards boards;
    private final TransactionTemplate transaction;

    LiveEntrance(
            TalkSessions sessions,
            Attendances attendances,
            Tickets tickets,
            TalkModeration moderation,
            LiveBoards boards,
            PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.attendances = attendances;
        this.tickets = tickets;
        this.moderation = moderation;
        this.boards = boards;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Runs the step in one transaction, bound as the voice.
     *
     * @param ticket of a guest, or empty
     */
    <R> R through(
            @Nullable Viewer viewer, String ticket, SessionId id, Function<LiveVoice, R> step) {
        if (viewer != null) {
            return transaction.execute(status -> step.apply(member(viewer, id)));
        }
        Optional<AttendanceId> holder = tickets.read(ticket);
        if (holder.isEmpty()) {
            return transaction.execute(status -> step.apply(visitor(id)));
        }
        var bound = new PersonId(holder.get().value());
        Optional<Held> held =
                Fence.within(bound, () -> requireNonNull(transaction.execute(status -> held())));
        return Fence.within(
                held.map(Held::voice).orElse(bound),
                () -> transaction.execute(status -> step.apply(guest(id, held))));
    }

    /** The same for a step that says something: it is for voices only, while the session lasts. */
    void saying(@Nullable Viewer viewer, String ticket, SessionId id, Consumer<LiveVoice> step) {
        through(
                viewer,
                ticket,
                id,
                voice -> {
                    boards.lock(voice);
                    if (voice.session().isCancelled() || boards.of(voice.session()).ended()) {
                        throw new Refused("talks.live.ended");
                    }
                    step.accept(voice);
                    boards.changed(voice.session());
                    return voice;
                });
    }

    private LiveVoice member(Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        Optional<Attendance> own = attendances.own(viewer, id).filter(LiveEntrance::hasPlace);
        boolean moderates = moderation.moderates(viewer);
        return admitted(
                new LiveVoice(
                        session,
                        viewer.person().value(),
                        own.map(LiveEntrance::name).orElse(""),
                        own.isPresent() || moderates,
                        moderates));
    }

    /** What a ticket stands for; empty for one that is forgotten. */
    private Optional<Held> held() {
        return attendances
                .bound()
                .flatMap(one -> attendances.voice().map(voice -> new Held(one, voice)));
    }

    /**
     * @param voice the account it belongs to, so that nobody has two; of a guest the attendance
     */
    private record Held(Attendance attendance, PersonId voice) {}

    private LiveVoice guest(SessionId id, Optional<Held> held) {
        return held.filter(one -> one.attendance().session().equals(id))
                .filter(one -> hasPlace(one.attendance()))
                .map(one ->
                        new LiveVoice(
                                sessions.visibleTo(null, id),
                                one.voice().value(),
                                name(one.attendance()),
                                true,
                                false))
                .orElseGet(() -> visitor(id));
    }

    private LiveVoice visitor(SessionId id) {
        return admitted(new LiveVoice(sessions.visibleTo(null, id), null, "", false, false));
    }

    private static LiveVoice admitted(LiveVoice voice) {
        if (voice.session().confidentiality() == Confidentiality.ROOM && !voice.speaks()) {
            throw new NotFound();
        }
        return voice;
    }

    private static boolean hasPlace(Attendance one) {
        return one.state() == AttendanceState.REGISTERED;
    }

    private static String name(Attendance one) {
        return one.house().isEmpty() ? one.name() : one.name() + ", " + one.house();
    }
}
