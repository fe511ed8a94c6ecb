package org.allmende.correspondence;

import java.time.Instant;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * Two people write to each other.
 *
 * @param about what it is about, and where that stands
 * @param endedBy who declined or closed it, or null while it is open
 * @param answered whether who was asked has written yet
 * @param unread whether the other wrote since the reader last looked
 * @param latest how the last message begins
 */
public record Conversation(
        ConversationId id,
        Side asker,
        Side asked,
        String about,
        String aboutPath,
        ConversationState state,
        Instant startedAt,
        Instant lastAt,
        @Nullable PersonId endedBy,
        boolean answered,
        boolean unread,
        String latest) {

    public static final String PATH = "/austausch";

    public String path() {
        return PATH + "/" + id;
    }

    public Side other(Viewer viewer) {
        return asker.is(viewer) ? asked : asker;
    }

    public Side of(PersonId person) {
        return asker.person().equals(person) ? asker : asked;
    }

    /** Who asked waits for the first answer: nobody is written to again and again. */
    boolean mayWrite(Viewer viewer) {
        return state == ConversationState.RUNNING || mayDecline(viewer);
    }

    boolean mayDecline(Viewer viewer) {
        return state == ConversationState.ASKED && asked.is(viewer);
    }

    /** Also a request that was not answered yet is taken back this way. */
    boolean mayClose(Viewer viewer) {
        return state.isOpen() && !mayDecline(viewer);
    }

    /** As it was before it ended. */
    ConversationState resumed() {
        return answered ? ConversationState.RUNNING : ConversationState.ASKED;
    }

    boolean mayResume(Viewer viewer) {
        return viewer.person().equals(endedBy);
    }
}
