package org.allmende.views;

import java.util.UUID;

public record SavedViewId(UUID value) {

    public static SavedViewId of(String text) {
        return new SavedViewId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
