package org.allmende.fields;

import java.util.UUID;

public record FieldId(UUID value) {

    public static FieldId of(String text) {
        return new FieldId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
