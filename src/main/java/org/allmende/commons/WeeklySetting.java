package org.allmende.commons;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import org.jspecify.annotations.Nullable;

/**
 * On which day somebody gets the weekly mail.
 *
 * @param weekday null for never
 */
public record WeeklySetting(@Nullable DayOfWeek weekday) {

    static WeeklySetting of(@Nullable Integer number) {
        return new WeeklySetting(number == null ? null : DayOfWeek.of(number));
    }

    public String value() {
        return weekday == null ? "" : weekday.name();
    }

    /** The first such day after today, so that no day is told while it lasts. */
    @Nullable LocalDate nextAfter(LocalDate today) {
        return weekday == null ? null : today.with(TemporalAdjusters.next(weekday));
    }

    @Nullable Integer number() {
        return weekday == null ? null : weekday.getValue();
    }
}
