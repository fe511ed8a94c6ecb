package org.allmende.talks.sessions;

import java.time.Clock;
import org.allmende.community.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who leaves the community gives their places back; whoever waits longest moves up. */
@Component
class SessionLeaving {

    private final Attendances attendances;
    private final Attending attending;
    private final Clock clock;

    SessionLeaving(Attendances attendances, Attending attending, Clock clock) {
        this.attendances = attendances;
        this.attending = attending;
        this.clock = clock;
    }

    @EventListener
    void on(MemberLeft left) {
        attendances
                .own(left.viewer(), clock.instant())
                .forEach(one -> attending.withdraw(left.viewer(), one.session()));
        attendances.forget(left.viewer());
    }
}
