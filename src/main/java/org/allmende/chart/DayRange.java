package org.allmende.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** From the first to the last day, both included. */
record DayRange(LocalDate first, LocalDate last) {

    /** Around all bars; null when there is none. */
    static @Nullable DayRange around(List<ChartRow> rows) {
        LocalDate first = null;
        LocalDate last = null;
        for (ChartRow row : rows) {
            LocalDate start = row.start();
            LocalDate end = row.end();
            if (start != null && (first == null || start.isBefore(first))) {
                first = start;
            }
            if (end != null && (last == null || end.isAfter(last))) {
                last = end;
            }
        }
        return first == null || last == null ? null : new DayRange(first, last);
    }

    /**
     * Widened to a day that lies no more than a month outside, so that „heute“ is seen but never
     * stretches a plan.
     */
    DayRange reaching(@Nullable LocalDate day) {
        if (day == null || day.isBefore(first.minusMonths(1)) || day.isAfter(last.plusMonths(1))) {
            return this;
        }
        return new DayRange(day.isBefore(first) ? day : first, day.isAfter(last) ? day : last);
    }

    boolean includes(@Nullable LocalDate day) {
        return day != null && !day.isBefore(first) && !day.isAfter(last);
    }

    int days() {
        return (int) ChronoUnit.DAYS.between(first, last) + 1;
    }
}
