package org.allmende.contribution;

import java.util.UUID;

public record ChangeRequestId(UUID value) {

    public static ChangeRequestId of(String text) {
        return new ChangeRequestId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
