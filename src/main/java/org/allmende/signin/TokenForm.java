package org.allmende.signin;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** A token to be made: what it is for, and whether it may write. */
public record TokenForm(String tokenName, String scope) {

    public TokenForm(@Nullable String tokenName, @Nullable String scope) {
        this.tokenName = requireNonNullElse(tokenName, "");
        this.scope = requireNonNullElse(scope, "");
    }

    public static TokenForm empty() {
        return new TokenForm("", "READ");
    }
}
