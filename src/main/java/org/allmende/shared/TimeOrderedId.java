package org.allmende.shared;

import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers of version 7 (RFC 9562, 5.7): ordered by time, so that indexes grow at their end. */
public final class TimeOrderedId {

    private static final SecureRandom RANDOM = new SecureRandom();

    private TimeOrderedId() {}

    public static UUID next() {
        long millis = System.currentTimeMillis();
        long high = millis << 16 | 0x7000L | RANDOM.nextInt() & 0x0fffL;
        long low = RANDOM.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
