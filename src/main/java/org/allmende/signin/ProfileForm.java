package org.allmende.signin;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What a person says about themselves. */
public record ProfileForm(String givenName, String familyName, String language, String theme) {

    public ProfileForm(
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String language,
            @Nullable String theme) {
        this.givenName = requireNonNullElse(givenName, "");
        this.familyName = requireNonNullElse(familyName, "");
        this.language = requireNonNullElse(language, "");
        this.theme = requireNonNullElse(theme, "");
    }
}
