package org.allmende.signin;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What was typed on the first-run page. */
public record FirstRunForm(
        String code,
        String name,
        String kind,
        String land,
        String givenName,
        String familyName,
        String email,
        String password) {

    public FirstRunForm(
            @Nullable String code,
            @Nullable String name,
            @Nullable String kind,
            @Nullable String land,
            @Nullable String givenName,
            @Nullable String familyName,
            @Nullable String email,
            @Nullable String password) {
        this.code = requireNonNullElse(code, "");
        this.name = requireNonNullElse(name, "");
        this.kind = requireNonNullElse(kind, "");
        this.land = requireNonNullElse(land, "");
        this.givenName = requireNonNullElse(givenName, "");
        this.familyName = requireNonNullElse(familyName, "");
        this.email = requireNonNullElse(email, "");
        this.password = requireNonNullElse(password, "");
    }

    public static FirstRunForm empty() {
        return new FirstRunForm("", "", "", "", "", "", "", "");
    }
}
