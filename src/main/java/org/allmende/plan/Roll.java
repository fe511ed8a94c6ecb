package org.allmende.plan;

import java.time.LocalDate;

/** Where a date goes that falls on a free day. */
public enum Roll {
    /** To the next workday. */
    NEXT,
    /** To the workday before: whatever keeps a period (Frist) must not be late. */
    PREVIOUS;

    /** This day, if a workday, or the one it goes to. */
    public LocalDate onWorkday(WorkCalendar calendar, LocalDate date) {
        return WorkCalendar.date(onWorkday(calendar.days(date), WorkCalendar.day(date)));
    }

    int onWorkday(DayTable days, int day) {
        return this == NEXT ? days.rollOn(day) : days.rollBack(day);
    }
}
