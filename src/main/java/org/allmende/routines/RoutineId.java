package org.allmende.routines;

import java.util.UUID;

public record RoutineId(UUID value) {

    public static RoutineId of(String text) {
        return new RoutineId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
