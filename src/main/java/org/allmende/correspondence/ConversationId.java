package org.allmende.correspondence;

import java.util.UUID;

public record ConversationId(UUID value) {

    public static ConversationId of(String text) {
        return new ConversationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
