package org.allmende.talks;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What those who take part do while a session runs: ask, vote, raise a hand, choose. */
@Component
public class LiveTalking {

    /** Open questions of one voice, so that nobody fills the page. */
    static final int MOST_QUESTIONS = 5;

    /** In a Lean Coffee a voice spreads so many points. */
    static final int COFFEE_POINTS = 3;

    private final JdbcClient jdbc;
    private final LiveEntrance entrance;
    private final LiveBoards boards;
    private final Clock clock;

    LiveTalking(JdbcClient jdbc, LiveEntrance entrance, LiveBoards boards, Clock clock) {
        this.jdbc = jdbc;
        this.entrance = entrance;
        this.boards = boards;
        this.clock = clock;
    }

    public void ask(@Nullable Viewer viewer, String ticket, SessionId id, String typed) {
        saying(
                viewer,
                ticket,
                id,
                voice -> {
                    var problems = new Problems();
                    String words = problems.required("words", typed, 300);
                    if (problems.none() && words.length() < 3) {
                        problems.at("words", "talks.live.question.short");
                    }
                    problems.refuseIfAny();
                    if (open(voice) >= MOST_QUESTIONS) {
                        throw new Refused("talks.live.question.many", MOST_QUESTIONS);
                    }
                    insert(voice, words);
                });
    }

    /** Gives one's vote to a question, or takes it back. */
    public void vote(@Nullable Viewer viewer, String ticket, SessionId id, UUID question) {
        saying(
                viewer,
                ticket,
                id,
                voice -> {
                    LiveBoard board = boards.of(voice.session());
                    if (board.questions().stream().noneMatch(one -> one.id().equals(question))) {
                        throw new NotFound();
                    }
                    if (!takeBack(voice, question)) {
                        spend(voice, board);
                        give(voice, question);
                    }
                });
    }

    public void hand(@Nullable Viewer viewer, String ticket, SessionId id, boolean raised) {
        saying(
                viewer,
                ticket,
                id,
                voice -> {
                    if (raised) {
                        raise(voice);
                    } else {
                        lower(voice);
                    }
                });
    }

    /**
     * @param choice from 1; choosing anew replaces
     */
    public void choose(@Nullable Viewer viewer, String ticket, SessionId id, UUID poll, String choice) {
        saying(
                viewer,
                ticket,
                id,
                voice -> {
                    LiveBoard.Poll open = boards.of(voice.session()).poll();
                    if (open == null || !open.open() || !open.id().equals(poll)) {
                        throw new Refused("talks.live.poll.closed");
                    }
                    if (!choice.matches("[1-6]") || Integer.parseInt(choice) > open.choices().size()) {
                        throw new Refused("talks.live.poll.choice");
                    }
                    jdbc.sql(
                                    """
                                    insert into talk_poll_vote (session, poll, voice, choice) values (:session, :poll, :voice, :choice)
                                    on conflict (poll, voice) do update set choice = excluded.choice
                                    """)
                            .param("session", id.value())
                            .param("poll", poll)
                            .param("voice", voice.id())
                            .param("choice", Integer.parseInt(choice))
                            .update();
                });
    }

    private void saying(
            @Nullable Viewer viewer, String ticket, SessionId id, Consumer<LiveVoice> step) {
        entrance.through(
                viewer,
                ticket,
                id,
                voice -> {
                    lock(voice.speaking());
                    if (voice.session().isCancelled() || boards.of(voice.session()).ended()) {
                        throw new Refused("talks.live.ended");
                    }
                    step.accept(voice);
                    boards.changed(voice.session());
                    return voice;
                });
    }

    /** Two clicks of one voice at once never spend more than there is. */
    private void lock(UUID voice) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended(:voice, 63))")
                .param("voice", voice.toString())
                .query(row -> {});
    }

    private int open(LiveVoice voice) {
        return jdbc.sql(
                        "select count(*) from talk_question where session = :session and voice = :voice and state = 'OPEN'")
                .param("session", voice.session().id().value())
                .param("voice", voice.id())
                .query(Integer.class)
                .single();
    }

    private void insert(LiveVoice voice, String words) {
        jdbc.sql(
                        "insert into talk_question (session, voice, words, at) values (:session, :voice, :words, :now)")
                .param("session", voice.session().id().value())
                .param("voice", voice.id())
                .param("words", words)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private boolean takeBack(LiveVoice voice, UUID question) {
        return jdbc.sql("delete from talk_question_vote where question = :question and voice = :voice")
                        .param("question", question)
                        .param("voice", voice.id())
                        .update()
                > 0;
    }

    private void spend(LiveVoice voice, LiveBoard board) {
        LiveMarks marks = boards.marks(voice);
        long spent =
                board.questions().stream()
                        .filter(one -> one.state() == QuestionState.OPEN && marks.has(one.id()))
                        .count();
        if (board.form() == LiveForm.COFFEE && spent >= COFFEE_POINTS) {
            throw new Refused("talks.live.coffee.spent", COFFEE_POINTS);
        }
    }

    private void give(LiveVoice voice, UUID question) {
        jdbc.sql(
                        "insert into talk_question_vote (session, question, voice) values (:session, :question, :voice) on conflict do nothing")
                .param("session", voice.session().id().value())
                .param("question", question)
                .param("voice", voice.id())
                .update();
    }

    private void raise(LiveVoice voice) {
        jdbc.sql(
                        "insert into talk_hand (session, voice, name, at) values (:session, :voice, :name, :now) on conflict (session, voice) do nothing")
                .param("session", voice.session().id().value())
                .param("voice", voice.id())
                .param("name", voice.name())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void lower(LiveVoice voice) {
        jdbc.sql("delete from talk_hand where session = :session and voice = :voice")
                .param("session", voice.session().id().value())
                .param("voice", voice.id())
                .update();
    }
}
