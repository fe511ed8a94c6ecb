package org.allmende.effort;

import java.util.UUID;

public record TimerId(UUID value) {

    public static TimerId of(String text) {
        return new TimerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
