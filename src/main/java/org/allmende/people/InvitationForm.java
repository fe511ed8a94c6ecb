package org.allmende.people;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** Whom to invite. */
public record InvitationForm(String email, String group, String unit) {

    public InvitationForm(@Nullable String email, @Nullable String group, @Nullable String unit) {
        this.email = requireNonNullElse(email, "");
        this.group = requireNonNullElse(group, "");
        this.unit = requireNonNullElse(unit, "");
    }

    public static InvitationForm empty() {
        return new InvitationForm("", "WORKING", "");
    }
}
