package org.allmende.care;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/**
 * A law that changed, as somebody said.
 *
 * @param law as typed
 * @param remark what changed, and what follows from it
 * @param source where it can be read: an address
 * @param authority whose people said it; empty for the operator
 * @param mayTakeBack whether the viewer may
 */
public record LegalChange(
        UUID id,
        String law,
        LocalDate changedOn,
        String remark,
        String source,
        String authority,
        Instant markedAt,
        boolean mayTakeBack) {}
