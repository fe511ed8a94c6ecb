package org.allmende.routines;

import java.time.Instant;
import java.util.UUID;
import org.allmende.plan.RequiredResult;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Something a run has to show (Nachweis).
 *
 * @param number from 1
 * @param givenBy null while it is missing
 * @param fileName as the file was called when it was given
 */
public record RunProof(
        RunId run,
        int number,
        RequiredResult.Kind kind,
        String text,
        @Nullable PersonId givenBy,
        @Nullable Instant givenAt,
        String note,
        @Nullable UUID file,
        String fileName) {

    public boolean isGiven() {
        return givenAt != null;
    }
}
