package org.allmende.signin;

import java.util.Map;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.DelegatingPasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id with the parameters that OWASP recommends (19 MiB, two passes, one lane). Each takes
 * much memory, so few run at once: a flood of guesses waits instead of filling it.
 */
@Component
final class Passwords {

    private static final int AT_ONCE = 2;

    private final PasswordEncoder encoder =
            new DelegatingPasswordEncoder(
                    "argon2", Map.of("argon2", new Argon2PasswordEncoder(16, 32, 1, 19_456, 2)));
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final String nobodys = hash("eine Person, die es nicht gibt");

    String hash(String password) {
        places.acquireUninterruptibly();
        try {
            return encoder.encode(password);
        } finally {
            places.release();
        }
    }

    /** Takes the same time whether there is such an account or not. */
    boolean matches(String typed, @Nullable String hash) {
        places.acquireUninterruptibly();
        try {
            boolean same = encoder.matches(typed, hash == null ? nobodys : hash);
            return same && hash != null;
        } finally {
            places.release();
        }
    }
}
