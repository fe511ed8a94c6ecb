package org.allmende.shared;

import java.time.Duration;

/** Too many tries in too short a time: answers 429 and says when to come back. */
public final class Throttled extends RuntimeException {

    private final Duration retryAfter;

    public Throttled(Duration retryAfter) {
        super("throttled", null, false, false);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
