package org.allmende.portfolio;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The small timeline of a project among others, in thousandths of the time that the page shows.
 *
 * @param done how much of the length is done, by tasks
 * @param today where today stands
 */
public record Lifeline(long from, long length, long done, long today) {

    private static final int WHOLE = 1000;
    private static final int LEAST = 8;

    /** The time all projects of a page take together, and today. */
    record Axis(LocalDate first, LocalDate last) {

        long at(LocalDate day) {
            long days = Math.max(1, ChronoUnit.DAYS.between(first, last) + 1);
            return ChronoUnit.DAYS.between(first, day) * WHOLE / days;
        }
    }

    static @Nullable Lifeline of(
            Axis axis,
            @Nullable LocalDate start,
            @Nullable LocalDate end,
            int done,
            int total,
            LocalDate today) {
        if (start == null || end == null || end.isBefore(start)) {
            return null;
        }
        long from = Math.min(axis.at(start), WHOLE - LEAST);
        long length = Math.max(axis.at(end.plusDays(1)) - from, LEAST);
        return new Lifeline(from, length, length * done / Math.max(total, 1), axis.at(today));
    }
}
