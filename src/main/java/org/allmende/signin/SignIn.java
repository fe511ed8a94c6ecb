package org.allmende.signin;

import org.allmende.people.EmailAddress;
import org.allmende.shared.Refused;
import org.allmende.shell.SignedIn;
import org.springframework.stereotype.Component;

/** Signing in with e-mail and password. The answer does not tell which of the two was wrong. */
@Component
public class SignIn {

    private final Accounts accounts;
    private final Passwords passwords;
    private final Presence presence;
    private final Attempts attempts;

    SignIn(Accounts accounts, Passwords passwords, Presence presence, Attempts attempts) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.presence = presence;
        this.attempts = attempts;
    }

    /**
     * The person behind the credentials.
     *
     * @param address network address of the one who tries
     * @throws Refused when they are wrong, or the person belongs to no authority
     */
    public SignedIn with(String email, String password, String address) {
        attempts.count(Attempts.At.SIGN_IN, email, address);
        var found =
                email.length() > EmailAddress.LONGEST
                        ? null
                        : accounts.byEmail(email.replace("\u0000", "")).orElse(null);
        if (!passwords.matches(password, found == null ? null : found.password())
                || found == null) {
            throw new Refused("signin.wrong");
        }
        attempts.forget(Attempts.At.SIGN_IN, email, address);
        return presence.of(found.person(), null).orElseThrow(() -> new Refused("signin.nowhere"));
    }
}
