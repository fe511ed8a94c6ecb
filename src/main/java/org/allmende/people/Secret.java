package org.allmende.people;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random text that opens something, shown once. Only its hash is kept; being random it needs no
 * slow one.
 *
 * @param text what the person gets
 */
public record Secret(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** 32 random bytes behind a prefix. */
    public static Secret fresh(String prefix) {
        byte[] bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Secret(prefix + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] hash() {
        return hash(text);
    }

    public static byte[] hash(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Does not show itself in logs. */
    @Override
    public String toString() {
        return "Secret";
    }
}
