package org.allmende.talks.live;

import java.util.List;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The live page, for one voice and for all. */
@Component
public class LiveReading {

    /** On which all nodes hear the id of a session that has changed. */
    public static final String CHANNEL = LiveBoards.CHANNEL;

    private final LiveEntrance entrance;
    private final LiveBoards boards;

    LiveReading(LiveEntrance entrance, LiveBoards boards) {
        this.entrance = entrance;
        this.boards = boards;
    }

    public LivePage page(@Nullable Viewer viewer, String ticket, SessionId id) {
        return entrance.through(
                viewer,
                ticket,
                id,
                voice ->
                        new LivePage(
                                voice,
                                boards.of(voice.session()),
                                boards.marks(voice),
                                voice.moderates() ? boards.hands(voice) : List.of()));
    }

    /** Whoever may look, to listen. */
    public LiveVoice voice(@Nullable Viewer viewer, String ticket, SessionId id) {
        return entrance.through(viewer, ticket, id, voice -> voice);
    }

    /** What all see, for the stream. Who listens was asked before. */
    @Transactional(readOnly = true)
    public LiveBoard board(Session session) {
        return boards.of(session);
    }
}
