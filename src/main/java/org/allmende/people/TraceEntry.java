package org.allmende.people;

import java.time.Instant;

/** One line of an authority's own history. {@code from} and {@code to} may be empty. */
public record TraceEntry(
        Instant at, String actor, String what, String subject, String from, String to) {}
