package org.allmende.questions;

import java.util.UUID;

public record AnswerId(UUID value) {

    public static AnswerId of(String text) {
        return new AnswerId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
