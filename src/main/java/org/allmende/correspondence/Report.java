package org.allmende.correspondence;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One of the two asks the operator to look at a conversation. */
public record Report(
        UUID id,
        Conversation conversation,
        Side by,
        String reason,
        Instant at,
        List<Message> messages) {

    Report with(List<Message> read) {
        return new Report(id, conversation, by, reason, at, read);
    }
}
