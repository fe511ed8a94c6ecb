package org.allmende.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.allmende.plan.Dates;
import org.jspecify.annotations.Nullable;

/** From the first to the last day, both included. */
record DayRange(LocalDate first, LocalDate last) {

    /** Around all bars, those of an earlier plan too; null when there is none. */
    static @Nullable DayRange around(List<ChartRow> rows) {
        DayRange range = null;
        for (ChartRow row : rows) {
            Dates earlier = row.earlier();
            range = with(range, row.start(), row.end());
            range = earlier == null ? range : with(range, earlier.start(), earlier.end());
        }
        return range;
    }

    private static @Nullable DayRange with(
            @Nullable DayRange range, @Nullable LocalDate start, @Nullable LocalDate end) {
        if (start == null || end == null) {
            return range;
        }
        return range == null
                ? new DayRange(start, end)
                : new DayRange(
                        start.isBefore(range.first) ? start : range.first,
                        end.isAfter(range.last) ? end : range.last);
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
