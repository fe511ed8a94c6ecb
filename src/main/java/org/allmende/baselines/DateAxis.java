package org.allmende.baselines;

import java.time.LocalDate;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a day lies in a drawing.
 *
 * @param from the pixel of the first day
 * @param to the pixel of the last day; less than {@code from} on an axis that points upwards
 */
record DateAxis(LocalDate first, LocalDate last, int from, int to) {

    private static final int[] MONTHS = {1, 2, 3, 6, 12, 24, 60, 120};

    DateAxis {
        // A single day still needs a width.
        last = last.isAfter(first) ? last : first.plusDays(1);
    }

    int at(LocalDate day) {
        long days = ChronoUnit.DAYS.between(first, day);
        return (int) (from + (to - from) * days / ChronoUnit.DAYS.between(first, last));
    }

    /** First days of months, as many as fit. */
    List<LocalDate> months(int most) {
        for (int step : MONTHS) {
            List<LocalDate> days = months(Period.ofMonths(step));
            if (days.size() <= most) {
                return days;
            }
        }
        return List.of(first);
    }

    private List<LocalDate> months(Period step) {
        var days = new ArrayList<LocalDate>();
        LocalDate day = first.withDayOfYear(1);
        for (; !day.isAfter(last); day = day.plus(step)) {
            if (!day.isBefore(first)) {
                days.add(day);
            }
        }
        return days;
    }
}
