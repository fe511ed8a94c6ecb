package org.allmende.people;

import java.util.UUID;

public record PersonGroupId(UUID value) {

    public static PersonGroupId of(String text) {
        return new PersonGroupId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
