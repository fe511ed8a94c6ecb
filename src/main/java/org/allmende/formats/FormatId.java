package org.allmende.formats;

import java.util.UUID;

public record FormatId(UUID value) {

    public static FormatId of(String text) {
        return new FormatId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
