package org.allmende.talks.results;

import java.time.Clock;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.sessions.Session;
import org.allmende.talks.sessions.TalkSessions;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions of which something can remain: they have begun and were not cancelled. */
@Component
class PastSessions {

    private final TalkSessions sessions;
    private final TalkModeration moderation;
    private final Clock clock;

    PastSessions(TalkSessions sessions, TalkModeration moderation, Clock clock) {
        this.sessions = sessions;
        this.moderation = moderation;
        this.clock = clock;
    }

    /**
     * @throws NotFound where the viewer does not see it, or it is over only later or never
     */
    Session visibleTo(@Nullable Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        if (!isOver(session)) {
            throw new NotFound();
        }
        return session;
    }

    /**
     * @throws Forbidden for those who do not moderate
     * @throws Refused while it is still to come, or was cancelled
     */
    Session forModerating(Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        moderation.require(viewer);
        return begun(session);
    }

    /**
     * @throws Refused while it is still to come, or was cancelled
     */
    Session begun(Session session) {
        if (session.isCancelled()) {
            throw new Refused("talks.result.cancelled");
        }
        if (session.startsAt().isAfter(clock.instant())) {
            throw new Refused("talks.result.early", session.day());
        }
        return session;
    }

    boolean isOver(Session session) {
        return !session.isCancelled() && !session.endsAt().isAfter(clock.instant());
    }

    /** Whatever its time. */
    Session sessionOf(Viewer viewer, SessionId id) {
        return sessions.visibleTo(viewer, id);
    }

    boolean moderates(@Nullable Viewer viewer) {
        return moderation.moderates(viewer);
    }
}
