package org.allmende.formats;

import java.time.Instant;
import java.util.List;

/**
 * A time that who offers proposes.
 *
 * @param mine whether the viewer could then
 * @param who names of those who could; only for who offers
 */
public record Slot(SlotId id, Instant startsAt, boolean mine, List<String> who) {}
