package org.allmende.signin.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What was typed on the sign-in page; {@code weiter} is the path to go on to. */
public record SignInForm(String email, String password, String weiter) {

    public SignInForm(@Nullable String email, @Nullable String password, @Nullable String weiter) {
        this.email = requireNonNullElse(email, "");
        this.password = requireNonNullElse(password, "");
        this.weiter = requireNonNullElse(weiter, "");
    }

    static SignInForm empty() {
        return new SignInForm("", "", "");
    }
}
