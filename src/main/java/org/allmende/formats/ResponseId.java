package org.allmende.formats;

import java.util.UUID;

public record ResponseId(UUID value) {

    public static ResponseId of(String text) {
        return new ResponseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
