package org.allmende.community;

import java.time.Instant;

/**
 * A line of the trace.
 *
 * @param actor name of who did it
 * @param note why, or what was said
 */
public record ModerationLine(Instant at, String actor, ModerationAct act, String note) {}
