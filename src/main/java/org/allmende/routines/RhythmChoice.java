package org.allmende.routines;

/** The ways to say in a form when a routine comes. */
public enum RhythmChoice {
    /** As the template says, or as it is now. */
    GIVEN,
    WEEKLY,
    /** On a weekday of the month, such as the second Tuesday. */
    WEEKDAY,
    /** On a day of the month, such as the 15th. */
    DAY,
    WORKDAY,
    /** On each day of a list of dates. */
    DATES,
    /** When a project reaches a milestone. */
    MILESTONE,
    BY_HAND,
    /** A rule of RFC 5545. */
    RULE
}
