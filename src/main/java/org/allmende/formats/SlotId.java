package org.allmende.formats;

import java.util.UUID;

public record SlotId(UUID value) {

    public static SlotId of(String text) {
        return new SlotId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
