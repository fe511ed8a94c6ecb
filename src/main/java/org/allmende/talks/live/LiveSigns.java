package org.allmende.talks.live;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.talks.SessionId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Raising a hand while a session runs, and choosing in a poll. */
@Component
public class LiveSigns {

    private final JdbcClient jdbc;
    private final LiveEntrance entrance;
    private final LiveBoards boards;
    private final Clock clock;

    LiveSigns(JdbcClient jdbc, LiveEntrance entrance, LiveBoards boards, Clock clock) {
        this.jdbc = jdbc;
        this.entrance = entrance;
        this.boards = boards;
        this.clock = clock;
    }

    public void hand(@Nullable Viewer viewer, String ticket, SessionId id, boolean raised) {
        entrance.saying(
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
    public void choose(
            @Nullable Viewer viewer, String ticket, SessionId id, UUID poll, String choice) {
        entrance.saying(
                viewer,
                ticket,
                id,
                voice -> {
                    LiveBoard.Poll open = boards.of(voice.session()).poll();
                    if (open == null || !open.open() || !open.id().equals(poll)) {
                        throw new Refused("talks.live.poll.closed");
                    }
                    if (!choice.matches("[1-6]")
                            || Integer.parseInt(choice) > open.choices().size()) {
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
