package org.allmende.work;

import java.time.LocalDate;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What of the Verlauf one wants to see; null is everything.
 *
 * @param person whose changes
 * @param item changes of this item alone
 * @param part changes of this package and all in it
 * @param from the first day
 * @param until the last day
 */
public record TrailFilter(
        @Nullable PersonId person,
        @Nullable ItemId item,
        @Nullable ItemId part,
        @Nullable ChangeKind kind,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    public static final TrailFilter ALL = new TrailFilter(null, null, null, null, null, null);

    public boolean isNarrowed() {
        return !equals(ALL);
    }
}
