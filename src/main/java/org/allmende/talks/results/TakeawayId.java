package org.allmende.talks.results;

import java.util.UUID;

public record TakeawayId(UUID value) {

    public static TakeawayId of(String text) {
        return new TakeawayId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
