package org.allmende.community;

import java.util.UUID;

public record RegistrationId(UUID value) {

    public static RegistrationId of(String text) {
        return new RegistrationId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
