package org.allmende.talks.live.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.allmende.server.NoticeHearer;
import org.allmende.shell.Texts;
import org.allmende.talks.live.LiveReading;
import org.allmende.talks.live.LiveVoice;
import org.allmende.talks.sessions.Session;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** The audiences of this node; told by the database that a session has changed. */
@Component
class LiveAudiences implements NoticeHearer {

    /** Of all sessions at one node, well below what its web server can hold. */
    static final int MOST = 4_000;

    private final Map<String, LiveAudience> bySession = new HashMap<>();
    private final LivePictures pictures;
    private boolean closed;

    LiveAudiences(LivePictures pictures) {
        this.pictures = pictures;
    }

    /** Empty when this node has no room or stops. */
    synchronized Optional<LiveSeat> join(LiveVoice voice, Texts t) {
        if (closed || count() >= MOST) {
            return Optional.empty();
        }
        var seat = new LiveSeat(t, voice.speaks());
        Session session = voice.session();
        bySession.computeIfAbsent(session.id().toString(), id -> begin(session, id)).join(seat);
        return Optional.of(seat);
    }

    synchronized void leave(Session session, LiveSeat seat) {
        LiveAudience audience = bySession.get(session.id().toString());
        if (audience != null) {
            audience.seats().remove(seat);
        }
    }

    @Override
    public String channel() {
        return LiveReading.CHANNEL;
    }

    @Override
    public synchronized void hear(String session) {
        LiveAudience audience = bySession.get(session);
        if (audience != null) {
            audience.lookAgain();
        }
    }

    @Override
    public synchronized void lookAgain() {
        bySession.values().forEach(LiveAudience::lookAgain);
    }

    /**
     * Before the web server waits for open requests to end, which these would not by themselves.
     */
    @EventListener(ContextClosedEvent.class)
    synchronized void stop() {
        closed = true;
        List.copyOf(bySession.values())
                .forEach(one -> one.seats().forEach(seat -> seat.show(LiveSeat.END)));
    }

    private LiveAudience begin(Session session, String id) {
        var audience = new LiveAudience(seat -> pictures.of(session, seat));
        Thread.ofVirtual()
                .name("talk-" + id)
                .start(() -> audience.attend(there -> stays(id, there)));
        return audience;
    }

    private synchronized boolean stays(String id, LiveAudience audience) {
        if (!audience.seats().isEmpty()) {
            return true;
        }
        bySession.remove(id, audience);
        return false;
    }

    private int count() {
        return bySession.values().stream().mapToInt(one -> one.seats().size()).sum();
    }
}
