package org.allmende.people;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** A closing day to be added. */
public record ClosingForm(String day, String closing) {

    public ClosingForm(@Nullable String day, @Nullable String closing) {
        this.day = requireNonNullElse(day, "");
        this.closing = requireNonNullElse(closing, "");
    }

    public static ClosingForm empty() {
        return new ClosingForm("", "");
    }
}
