package org.allmende.chart;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;

/**
 * Where a day lies: pixels from the left border. Days are counted as dates, never as hours, so that
 * summer time moves nothing.
 */
final class TimeAxis {

    /** Behind the last bar there is room for a milestone's date. */
    private static final int ROOM = 110;

    private static final int NARROWEST = 900;

    private final ChartScale scale;
    private final DayRange range;
    private final long base;

    TimeAxis(DayRange shown, ChartScale scale) {
        this.scale = scale;
        LocalDate first = majorStart(shown.first(), scale);
        int room = ROOM / scale.dayWidth();
        LocalDate last = shown.last().plusDays(room);
        LocalDate least = first.plusDays(NARROWEST / scale.dayWidth());
        range = new DayRange(first, majorEnd(last.isBefore(least) ? least : last, scale));
        base = first.toEpochDay();
    }

    /** The left border of a day. */
    int x(LocalDate day) {
        return (int) (day.toEpochDay() - base) * scale.dayWidth();
    }

    /** The right border of a day. */
    int endOf(LocalDate day) {
        return x(day) + scale.dayWidth();
    }

    int middleOf(LocalDate day) {
        return x(day) + scale.dayWidth() / 2;
    }

    int width() {
        return endOf(range.last());
    }

    DayRange range() {
        return range;
    }

    ChartScale scale() {
        return scale;
    }

    private static LocalDate majorStart(LocalDate day, ChartScale scale) {
        return switch (scale) {
            case DAY, WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case QUARTER -> day.with(IsoFields.DAY_OF_QUARTER, 1);
        };
    }

    private static LocalDate majorEnd(LocalDate day, ChartScale scale) {
        return switch (scale) {
            case DAY, WEEK -> day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
            case MONTH -> day.with(TemporalAdjusters.lastDayOfMonth());
            case QUARTER -> majorStart(day, scale).plusMonths(3).minusDays(1);
        };
    }
}
