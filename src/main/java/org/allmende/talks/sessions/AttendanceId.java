package org.allmende.talks.sessions;

import java.util.UUID;

public record AttendanceId(UUID value) {

    public static AttendanceId of(String text) {
        return new AttendanceId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
