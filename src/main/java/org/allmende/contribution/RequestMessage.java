package org.allmende.contribution;

import java.time.Instant;

/** What somebody of either side says about a proposal. */
public record RequestMessage(String person, String authority, String words, Instant at) {}
