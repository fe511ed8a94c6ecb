package org.allmende.talks.live;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.sessions.Session;
import org.allmende.talks.sessions.TalkSessions;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How far a session is: the moderation goes through the agenda, or from question to question. */
@Component
public class LiveStage {

    /** How long a question is talked about in a Lean Coffee before it is asked whether to go on. */
    static final Duration CARD = Duration.ofMinutes(7);

    private static final int LONGEST_EXTENSION = 15;

    private final JdbcClient jdbc;
    private final TalkSessions sessions;
    private final LiveBoards boards;
    private final TalkModeration moderation;
    private final Clock clock;

    LiveStage(
            JdbcClient jdbc,
            TalkSessions sessions,
            LiveBoards boards,
            TalkModeration moderation,
            Clock clock) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.boards = boards;
        this.moderation = moderation;
        this.clock = clock;
    }

    /** To a point of the agenda; the first one begins the session. */
    @Transactional
    public void go(Viewer viewer, SessionId id, UUID point) {
        Session session = forModerating(viewer, id);
        LiveBoard.Point next =
                boards.of(session).points().stream()
                        .filter(one -> one.id().equals(point))
                        .findFirst()
                        .orElseThrow(NotFound::new);
        put(session, LiveForm.AGENDA, next.id(), in(Duration.ofMinutes(next.minutes())), false);
        boards.changed(session);
    }

    /** Agenda or Lean Coffee, from now on. */
    @Transactional
    public void form(Viewer viewer, SessionId id, LiveForm form) {
        Session session = forModerating(viewer, id);
        put(session, form, boards.of(session).point(), null, false);
        boards.changed(session);
    }

    /** More time for what is on, from its end or from now. */
    @Transactional
    public void extend(Viewer viewer, SessionId id, String minutes) {
        Session session = forModerating(viewer, id);
        if (!minutes.matches("\\d{1,2}") || Integer.parseInt(minutes) > LONGEST_EXTENSION) {
            throw new Refused("talks.live.time.wrong", LONGEST_EXTENSION);
        }
        extend(session, Duration.ofMinutes(Integer.parseInt(minutes)));
        boards.changed(session);
    }

    @Transactional
    public void end(Viewer viewer, SessionId id) {
        Session session = forModerating(viewer, id);
        put(session, boards.of(session).form(), null, null, true);
        boards.changed(session);
    }

    /** Brings a question on, away, or back. */
    @Transactional
    public void bring(Viewer viewer, SessionId id, UUID question, QuestionState state) {
        Session session = forModerating(viewer, id);
        if (!bring(session, question, state)) {
            throw new NotFound();
        }
        boards.changed(session);
    }

    /** Whose hand it is may speak; it goes down. */
    @Transactional
    public void call(Viewer viewer, SessionId id, UUID hand) {
        Session session = forModerating(viewer, id);
        jdbc.sql("delete from talk_hand where id = :id and session = :session")
                .param("id", hand)
                .param("session", id.value())
                .update();
        boards.changed(session);
    }

    Session forModerating(Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        moderation.require(viewer);
        if (session.isCancelled()) {
            throw new Refused("talks.session.cancelled");
        }
        sessions.lock(session);
        return session;
    }

    void extend(Session session, Duration more) {
        Instant until = boards.of(session).until();
        Instant from = until == null || until.isBefore(clock.instant()) ? clock.instant() : until;
        jdbc.sql("update talk_live set until = :until where session = :session")
                .param("until", Timestamp.from(from.plus(more)))
                .param("session", session.id().value())
                .update();
    }

    /** What was talked about is done; in a Lean Coffee the question with most votes follows. */
    void goOn(Session session) {
        LiveBoard board = boards.of(session);
        if (board.form() == LiveForm.AGENDA) {
            board.next()
                    .ifPresent(one ->
                            put(
                                    session,
                                    LiveForm.AGENDA,
                                    one.id(),
                                    in(Duration.ofMinutes(one.minutes())),
                                    false));
            return;
        }
        board.talkedAbout().ifPresent(one -> bring(session, one.id(), QuestionState.DONE));
        board.questions().stream()
                .filter(one -> one.state() == QuestionState.OPEN)
                .findFirst()
                .ifPresent(one -> bring(session, one.id(), QuestionState.CURRENT));
    }

    private boolean bring(Session session, UUID question, QuestionState state) {
        if (state == QuestionState.CURRENT) {
            jdbc.sql(
                            "update talk_question set state = 'DONE' where session = :session and state = 'CURRENT'")
                    .param("session", session.id().value())
                    .update();
            if (boards.of(session).form() == LiveForm.COFFEE) {
                put(session, LiveForm.COFFEE, null, in(CARD), false);
            }
        }
        return jdbc.sql(
                                "update talk_question set state = :state where id = :id and session = :session")
                        .param("state", state.name())
                        .param("id", question)
                        .param("session", session.id().value())
                        .update()
                > 0;
    }

    private void put(
            Session session,
            LiveForm form,
            @Nullable UUID point,
            @Nullable Instant until,
            boolean ended) {
        jdbc.sql(
                        """
                        insert into talk_live (session, form, point, until, ended) values (:session, :form, :point, :until, :ended)
                        on conflict (session) do update set form = excluded.form, point = excluded.point, until = excluded.until, ended = excluded.ended
                        """)
                .param("session", session.id().value())
                .param("form", form.name())
                .param("point", point)
                .param("until", until == null ? null : Timestamp.from(until))
                .param("ended", ended)
                .update();
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }
}
