package org.allmende.library;

import java.util.UUID;

public record TemplateId(UUID value) {

    public static TemplateId of(String text) {
        return new TemplateId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
