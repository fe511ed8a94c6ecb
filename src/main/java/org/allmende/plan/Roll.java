package org.allmende.plan;

import java.time.LocalDate;

/** Where a date goes that falls on a free day. */
public enum Roll {
    /** To the next workday. */
    NEXT,
    /** To the workday before: whatever keeps a period (Frist) must not be late. */
    PREVIOUS,
    /**
     * Nowhere: an election is on a Sunday. Only for the anchor of a routine, as nobody works then.
     */
    STAY;

    /** This day, or the one it goes to. */
    public LocalDate moved(WorkCalendar calendar, LocalDate date) {
        return WorkCalendar.date(moved(calendar.days(date), WorkCalendar.day(date)));
    }

    int moved(DayTable days, int day) {
        return switch (this) {
            case NEXT -> days.rollOn(day);
            case PREVIOUS -> days.rollBack(day);
            case STAY -> day;
        };
    }

    /** Those that lead to a workday. */
    static Roll[] toWorkdays() {
        return new Roll[] {NEXT, PREVIOUS};
    }
}
