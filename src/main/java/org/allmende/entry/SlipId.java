package org.allmende.entry;

import java.util.UUID;

/** The id of a {@link Slip}. */
public record SlipId(UUID value) {

    public static SlipId of(String text) {
        return new SlipId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
