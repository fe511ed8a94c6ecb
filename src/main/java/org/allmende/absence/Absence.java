package org.allmende.absence;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is away.
 *
 * @param from first day
 * @param until last day
 * @param substitute who stands in, or null
 * @param mailPaused whether mails about tasks wait until they are back
 */
public record Absence(
        UUID id,
        PersonId person,
        LocalDate from,
        LocalDate until,
        @Nullable PersonId substitute,
        boolean mailPaused) {

    public boolean isOn(LocalDate day) {
        return !day.isBefore(from) && !day.isAfter(until);
    }

    boolean meets(Absence other) {
        return !other.until.isBefore(from) && !other.from.isAfter(until);
    }
}
