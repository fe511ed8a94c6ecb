package org.allmende.followup;

import java.util.UUID;

public record FollowUpId(UUID value) {

    public static FollowUpId of(String text) {
        return new FollowUpId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
