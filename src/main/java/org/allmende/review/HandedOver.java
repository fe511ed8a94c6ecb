package org.allmende.review;

import java.time.Instant;

/**
 * A task was reported as finished.
 *
 * @param name of the person who did it
 */
public record HandedOver(String name, Instant at) {}
