package org.allmende.talks.live;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.talks.SessionId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Asking while a session runs, and saying that one wants to know it too. */
@Component
public class LiveQuestions {

    /** Open questions of one voice, so that nobody fills the page. */
    static final int MOST = 5;

    /** In a Lean Coffee a voice spreads so many points. */
    static final int COFFEE_POINTS = 3;

    private final JdbcClient jdbc;
    private final LiveEntrance entrance;
    private final LiveBoards boards;
    private final Clock clock;

    LiveQuestions(JdbcClient jdbc, LiveEntrance entrance, LiveBoards boards, Clock clock) {
        this.jdbc = jdbc;
        this.entrance = entrance;
        this.boards = boards;
        this.clock = clock;
    }

    public void ask(@Nullable Viewer viewer, String ticket, SessionId id, String typed) {
        entrance.saying(
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
                    if (open(voice) >= MOST) {
                        throw new Refused("talks.live.question.many", MOST);
                    }
                    insert(voice, words);
                });
    }

    /** Gives one's vote to a question, or takes it back. */
    public void vote(@Nullable Viewer viewer, String ticket, SessionId id, UUID question) {
        entrance.saying(
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
        return jdbc.sql(
                                "delete from talk_question_vote where question = :question and voice = :voice")
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
}
