package org.allmende.correspondence;

import java.time.Clock;
import java.time.Instant;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Not wanting to be asked by somebody any more. They are not told. */
@Component
public class Muting {

    private final Conversations conversations;
    private final Mutes mutes;
    private final Clock clock;

    Muting(Conversations conversations, Mutes mutes, Clock clock) {
        this.conversations = conversations;
        this.mutes = mutes;
        this.clock = clock;
    }

    /** Ends all that is open between the two as well. */
    @Transactional
    public Side mute(Viewer viewer, ConversationId id) {
        Participation.check(viewer);
        Side other = conversations.find(viewer, id).orElseThrow(NotFound::new).other(viewer);
        Instant now = clock.instant();
        mutes.add(viewer, other, now);
        conversations
                .openWith(viewer, other.person())
                .forEach(one ->
                        conversations.move(
                                viewer, one, ConversationState.CLOSED, viewer.person(), now));
        return other;
    }

    @Transactional
    public void unmute(Viewer viewer, PersonId other) {
        Participation.check(viewer);
        if (!mutes.remove(viewer, other)) {
            throw new NotFound();
        }
    }
}
