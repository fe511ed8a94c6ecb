package org.allmende.reports;

/** Costs in thousands of euros, as a range: single prices would tell what was offered. */
public enum Costs {
    UNDER_5,
    TO_25,
    TO_100,
    TO_250,
    TO_1000,
    OVER_1000
}
