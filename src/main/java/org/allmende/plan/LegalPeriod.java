package org.allmende.plan;

import java.time.LocalDate;

/**
 * Periods in calendar days, weeks and months by §§ 187, 188, 193 BGB (§ 31 VwVfG refers to them).
 */
final class LegalPeriod {

    /** Longer than any difference between months plus any row of free days. */
    private static final int MARGIN = 15;

    private LegalPeriod() {}

    /**
     * The last day by counting, not yet rolled.
     *
     * <p>With an event before it, the period begins the day after the event (§ 187 Abs. 1); months
     * end on the day with the event's number (§ 188 Abs. 2 first half) or on the month's last day
     * if there is no such day (§ 188 Abs. 3). Without, the first day counts (§ 187 Abs. 2) and
     * months end on the day before its number (§ 188 Abs. 2 second half).
     */
    static int countedEnd(int start, Span length, boolean afterEvent) {
        return switch (length.unit()) {
            case CALENDAR_DAYS, WORKING_DAYS -> start + length.amount() - 1;
            case WEEKS -> start + 7 * length.amount() - 1;
            case MONTHS ->
                    afterEvent
                            ? Lag.plusMonths(start - 1, length.amount())
                            : beforeNumber(start, length.amount());
        };
    }

    private static int beforeNumber(int start, int months) {
        LocalDate first = LocalDate.ofEpochDay(start);
        LocalDate then = first.plusMonths(months);
        boolean missing = then.getDayOfMonth() != first.getDayOfMonth();
        return WorkCalendar.day(then) - (missing ? 0 : 1);
    }

    /**
     * The last day, rolled on from a Saturday, Sunday or public holiday (§ 193) if the period
     * rolls.
     */
    static int end(DayTable days, int start, Span length, boolean afterEvent, boolean rolls) {
        int counted = countedEnd(start, length, afterEvent);
        return rolls ? days.rollLegal(counted) : counted;
    }

    /**
     * The first day from {@code start} on with which the period ends no earlier than {@code end}.
     */
    static int earliestStart(
            DayTable days, int start, int end, Span length, boolean afterEvent, boolean rolls) {
        int missing = end - end(days, start, length, afterEvent, rolls);
        int found = Math.max(start, start + missing - MARGIN);
        while (end(days, found, length, afterEvent, rolls) < end) {
            found++;
        }
        return found;
    }

    /** The last day with which the period, counted forwards, ends no later than {@code end}. */
    static int latestStart(DayTable days, int end, Span length, boolean afterEvent, boolean rolls) {
        int found = end + MARGIN;
        int over = end(days, found, length, afterEvent, rolls) - end;
        found += MARGIN - over;
        while (end(days, found, length, afterEvent, rolls) > end) {
            found--;
        }
        return found;
    }
}
