package org.allmende.effort;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.IntStream;
import org.allmende.shared.NotFound;

/** A calendar week, from Monday to Sunday; written as {@code 2026-W48}. */
public record Week(LocalDate monday) {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2100;

    public static Week of(LocalDate day) {
        return new Week(day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /**
     * @throws NotFound when there is no such week
     */
    public static Week of(String written) {
        try {
            LocalDate monday = LocalDate.parse(written + "-1", DateTimeFormatter.ISO_WEEK_DATE);
            if (monday.getYear() >= EARLIEST && monday.getYear() <= LATEST) {
                return new Week(monday);
            }
        } catch (DateTimeException none) {
            // The same as a week out of all calendars.
        }
        throw new NotFound();
    }

    public List<LocalDate> days() {
        return IntStream.range(0, 7).mapToObj(monday::plusDays).toList();
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    public Week next() {
        return new Week(monday.plusWeeks(1));
    }

    public Week previous() {
        return new Week(monday.minusWeeks(1));
    }

    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public String path() {
        return "/zeiten" + query();
    }

    public String query() {
        return "?woche=" + this;
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(monday.get(IsoFields.WEEK_BASED_YEAR), number());
    }
}
