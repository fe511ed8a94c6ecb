package org.allmende.correspondence;

import java.util.List;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;

/** The conversations of somebody, and whom they muted. */
public record ConversationList(
        Viewer viewer, Slice<Conversation> conversations, List<MutedPerson> muted) {

    public @Nullable String older() {
        return conversations.next() == null
                ? null
                : Conversation.PATH + "?ab=" + conversations.next();
    }
}
