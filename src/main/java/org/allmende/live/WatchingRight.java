package org.allmende.live;

import org.allmende.signin.Presence;
import org.allmende.tenancy.Fence;
import org.allmende.work.ProjectSight;
import org.jspecify.annotations.Nullable;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/**
 * Whether somebody may go on watching. Asked before each event and at each beat, because the page
 * that was let in an hour ago asks nothing itself.
 */
@Component
public class WatchingRight {

    private final SessionRepository<? extends Session> sessions;
    private final Presence presence;
    private final ProjectSight sight;

    WatchingRight(
            SessionRepository<? extends Session> sessions, Presence presence, ProjectSight sight) {
        this.sessions = sessions;
        this.presence = presence;
        this.sight = sight;
    }

    /**
     * @param session the session the page was opened in, or null when it had none
     */
    public boolean last(Watch watch, @Nullable String session) {
        var viewer = watch.viewer();
        if (session != null && sessions.findById(session) == null) {
            return false;
        }
        return presence.of(viewer.person(), viewer.authority())
                .map(now -> now.viewer())
                .filter(now -> now.authority().equals(viewer.authority()))
                .filter(now -> Fence.within(now, () -> sight.has(now, watch.project())))
                .isPresent();
    }
}
