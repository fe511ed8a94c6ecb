package org.allmende.talks.live;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.allmende.mail.MailTexts;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Quick polls, and the vote whether to go on with what is talked about. One at a time. */
@Component
public class LivePolls {

    private static final int MOST_CHOICES = 6;

    private final JdbcClient jdbc;
    private final LiveStage stage;
    private final LiveBoards boards;
    private final MailTexts texts;
    private final Clock clock;

    LivePolls(JdbcClient jdbc, LiveStage stage, LiveBoards boards, MailTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.stage = stage;
        this.boards = boards;
        this.texts = texts;
        this.clock = clock;
    }

    /**
     * @param typed the choices, one a line
     */
    @Transactional
    public void open(Viewer viewer, SessionId id, String question, String typed) {
        Session session = stage.forModerating(viewer, id);
        var problems = new Problems();
        String asked = problems.required("poll", question, 200);
        List<String> choices =
                problems.required("choices", typed, 1000)
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .distinct()
                        .toList();
        if (problems.none() && (choices.size() < 2 || choices.size() > MOST_CHOICES)) {
            problems.at("choices", "talks.live.poll.choices.wrong", MOST_CHOICES);
        }
        problems.refuseIfAny();
        put(session, asked, choices, null);
    }

    /** Another few minutes, or the next topic: those who take part say. */
    @Transactional
    public void askToGoOn(Viewer viewer, SessionId id) {
        Session session = stage.forModerating(viewer, id);
        put(
                session,
                texts.of("talks.live.goOn.question"),
                List.of(
                        texts.of("talks.live.goOn.more", 4),
                        texts.of("talks.live.goOn.more", 2),
                        texts.of("talks.live.goOn.next")),
                new Integer[] {4, 2, 0});
    }

    /** Shows what it came to; of a vote to go on, it follows at once. */
    @Transactional
    public void close(Viewer viewer, SessionId id) {
        Session session = stage.forModerating(viewer, id);
        LiveBoard.Poll open = boards.of(session).poll();
        if (open == null || !open.open()) {
            throw new Refused("talks.live.poll.closed");
        }
        Integer[] minutes =
                (Integer[])
                        jdbc.sql(
                                        "update talk_poll set closed_at = :now where id = :id returning minutes")
                                .param("now", Timestamp.from(clock.instant()))
                                .param("id", open.id())
                                .query((row, n) -> {
                                    var array = row.getArray("minutes");
                                    return array == null
                                            ? new Integer[0]
                                            : (Integer[]) array.getArray();
                                })
                                .single();
        if (minutes.length > 0) {
            int more = GoOnVote.minutes(open.sums(), List.of(minutes));
            if (more > 0) {
                stage.extend(session, Duration.ofMinutes(more));
            } else {
                stage.goOn(session);
            }
        }
        boards.changed(session);
    }

    private void put(
            Session session, String question, List<String> choices, Integer @Nullable [] minutes) {
        LiveBoard.Poll last = boards.of(session).poll();
        if (last != null && last.open()) {
            throw new Refused("talks.live.poll.one");
        }
        jdbc.sql(
                        """
                        insert into talk_poll (id, session, question, choices, minutes, opened_at)
                        values (:id, :session, :question, :choices, :minutes, :now)
                        """)
                .param("id", UUID.randomUUID())
                .param("session", session.id().value())
                .param("question", question)
                .param("choices", choices.toArray(String[]::new))
                .param("minutes", minutes)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        boards.changed(session);
    }
}
