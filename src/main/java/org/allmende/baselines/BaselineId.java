package org.allmende.baselines;

import java.util.UUID;

public record BaselineId(UUID value) {

    public static BaselineId of(String text) {
        return new BaselineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
