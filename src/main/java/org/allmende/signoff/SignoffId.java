package org.allmende.signoff;

import java.util.UUID;

public record SignoffId(UUID value) {

    public static SignoffId of(String text) {
        return new SignoffId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
