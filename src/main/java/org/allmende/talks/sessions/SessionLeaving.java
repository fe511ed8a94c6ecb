package org.allmende.talks.sessions;

import org.allmende.community.MemberLeft;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Who leaves the community gives their places back; whoever waits longest moves up. */
@Component
class SessionLeaving {

    private final Attendances attendances;
    private final Attending attending;

    SessionLeaving(Attendances attendances, Attending attending) {
        this.attendances = attendances;
        this.attending = attending;
    }

    @EventListener
    void on(MemberLeft left) {
        attendances.own(left.viewer()).forEach(one -> attending.withdraw(left.viewer(), one.session()));
        attendances.forget(left.viewer());
    }
}
