package org.allmende.exchange;

/** Which days of a task stand in a calendar. */
public enum CalendarDays {
    /** The day by which it is to be done: a calendar stays legible. */
    LAST,
    /** From its beginning to its end. */
    WHOLE
}
