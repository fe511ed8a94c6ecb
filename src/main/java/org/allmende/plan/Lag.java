package org.allmende.plan;

import java.time.LocalDate;

/**
 * Waiting time between two borders. A border is a day number and means the midnight before that
 * day: an item that ends on day d has its finish border at d + 1. In working time the end of a
 * Friday and the beginning of Monday are one moment: work that has to last until somebody begins on
 * Monday is over on Friday.
 */
final class Lag {

    private Lag() {}

    /**
     * The earliest border of the successor.
     *
     * @param toStart whether the border is the first minute of a working day (beginning work) and
     *     not the last of one
     * @param afterDay whether the event is the day before the border (an end) and not the day after
     *     it (a start)
     */
    static int earliest(DayTable days, int border, Span lag, boolean toStart, boolean afterDay) {
        int amount = lag.amount();
        if (amount == 0) {
            return toStart || afterDay ? border : days.rollBack(border - 1) + 1;
        }
        return switch (lag.unit()) {
            case WORKING_DAYS -> {
                int number = days.workdaysBefore(border) + amount;
                yield toStart ? days.workday(number) : days.workday(number - 1) + 1;
            }
            case CALENDAR_DAYS -> border + amount;
            case WEEKS -> border + 7 * amount;
            case MONTHS ->
                    afterDay ? plusMonths(border - 1, amount) + 1 : plusMonths(border, amount);
        };
    }

    /**
     * The latest border of the predecessor from which {@link #earliest} does not pass the
     * successor's border.
     */
    static int latest(DayTable days, int border, Span lag, boolean toStart, boolean afterDay) {
        int amount = lag.amount();
        if (amount == 0) {
            return toStart || afterDay ? border : days.rollOn(border);
        }
        return switch (lag.unit()) {
            case WORKING_DAYS -> {
                int number =
                        toStart ? days.workdaysBefore(border + 1) - 1 : days.workdaysBefore(border);
                yield days.workday(number - amount);
            }
            case CALENDAR_DAYS -> border - amount;
            case WEEKS -> border - 7 * amount;
            case MONTHS -> {
                // Months differ in length: start a few days late, step back until it fits.
                int latest = plusMonths(border, -amount) + 4;
                while (earliest(days, latest, lag, toStart, afterDay) > border) {
                    latest--;
                }
                yield latest;
            }
        };
    }

    static int plusMonths(int day, int months) {
        return WorkCalendar.day(LocalDate.ofEpochDay(day).plusMonths(months));
    }
}
