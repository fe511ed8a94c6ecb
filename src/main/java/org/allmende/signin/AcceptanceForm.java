package org.allmende.signin;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What somebody who is new types to accept an invitation. */
public record AcceptanceForm(String givenName, String familyName, String password) {

    public AcceptanceForm(
            @Nullable String givenName, @Nullable String familyName, @Nullable String password) {
        this.givenName = requireNonNullElse(givenName, "");
        this.familyName = requireNonNullElse(familyName, "");
        this.password = requireNonNullElse(password, "");
    }

    public static AcceptanceForm empty() {
        return new AcceptanceForm("", "", "");
    }
}
