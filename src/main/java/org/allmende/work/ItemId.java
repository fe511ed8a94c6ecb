package org.allmende.work;

import java.util.UUID;

public record ItemId(UUID value) {

    public static ItemId of(String text) {
        return new ItemId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
