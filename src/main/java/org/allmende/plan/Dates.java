package org.allmende.plan;

import java.time.LocalDate;

/** The first and last day of an item, both included. A milestone has both on the same day. */
public record Dates(LocalDate start, LocalDate end) {}
