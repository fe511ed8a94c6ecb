package org.allmende.talks;

import java.util.UUID;

public record TopicId(UUID value) {

    public static TopicId of(String text) {
        return new TopicId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
