package org.allmende.comments;

import java.time.Instant;

/** What a comment said, and since when. */
public record Wording(String text, Instant at) {}
