package org.allmende.reports;

/** Own effort, as a range. */
public enum PersonDays {
    UNDER_10,
    TO_30,
    TO_100,
    TO_300,
    OVER_300
}
