package org.allmende.plan;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A day on which the authority does not work.
 *
 * @param name of the holiday or closing day in German as officially named; null for weekends and
 *     24./31.12.
 */
public record FreeDay(LocalDate date, Kind kind, @Nullable String name) {

    /** Why it is free. When several apply, the first of HOLIDAY, WEEKEND, CLOSING, YEAR_END. */
    public enum Kind {
        /** A public holiday of the Land or the locality. */
        HOLIDAY,
        /** A day outside of the authority's working week. */
        WEEKEND,
        /** A closing day of this authority. */
        CLOSING,
        /** 24 or 31 December (§ 6 Abs. 3 TVöD). */
        YEAR_END
    }
}
