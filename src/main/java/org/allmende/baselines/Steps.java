package org.allmende.baselines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How much has come together by each day: a line that rises in steps. */
final class Steps {

    private final NavigableMap<LocalDate, Integer> sums = new TreeMap<>();
    private final int begin;

    /**
     * @param begin what there is before the first day
     * @param added what each day adds
     */
    Steps(int begin, NavigableMap<LocalDate, Integer> added) {
        this.begin = begin;
        int sum = begin;
        for (Map.Entry<LocalDate, Integer> day : added.entrySet()) {
            sum += day.getValue();
            sums.put(day.getKey(), sum);
        }
    }

    int at(LocalDate day) {
        Map.Entry<LocalDate, Integer> step = sums.floorEntry(day);
        return step == null ? begin : step.getValue();
    }

    int end() {
        return sums.isEmpty() ? begin : sums.lastEntry().getValue();
    }

    @Nullable LocalDate first() {
        return sums.isEmpty() ? null : sums.firstKey();
    }

    @Nullable LocalDate last() {
        return sums.isEmpty() ? null : sums.lastKey();
    }

    NavigableMap<LocalDate, Integer> sums() {
        return sums;
    }

    /**
     * The day at which so much had come together, evenly between two steps (Earned Schedule, Lipke
     * 2003); null when that never was.
     */
    @Nullable LocalDate reaching(double amount) {
        LocalDate before = null;
        int sum = begin;
        for (Map.Entry<LocalDate, Integer> step : sums.entrySet()) {
            if (step.getValue() >= amount) {
                return before == null || step.getValue() == sum
                        ? step.getKey()
                        : before.plusDays(
                                Math.round(
                                        ChronoUnit.DAYS.between(before, step.getKey())
                                                * (amount - sum)
                                                / (step.getValue() - sum)));
            }
            before = step.getKey();
            sum = step.getValue();
        }
        return null;
    }
}
