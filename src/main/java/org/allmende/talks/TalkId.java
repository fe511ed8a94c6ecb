package org.allmende.talks;

import java.util.UUID;

public record TalkId(UUID value) {

    public static TalkId of(String text) {
        return new TalkId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
