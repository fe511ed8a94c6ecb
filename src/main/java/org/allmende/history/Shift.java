package org.allmende.history;

import java.time.LocalDate;
import org.allmende.plan.WorkCalendar;

/** How far a date moved. */
final class Shift {

    private Shift() {}

    /** In working days, later counts up. From Friday to Monday it is one, within a weekend none. */
    static int days(LocalDate from, LocalDate to, WorkCalendar calendar) {
        return to.isBefore(from)
                ? -calendar.workdaysBetween(to.plusDays(1), from)
                : calendar.workdaysBetween(from.plusDays(1), to);
    }
}
