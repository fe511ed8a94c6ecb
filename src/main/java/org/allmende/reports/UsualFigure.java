package org.allmende.reports;

/** Kennzahlen that every new report offers. */
public enum UsualFigure {
    HANDLING_TIME,
    LEAD_TIME,
    DIGITAL_SHARE,
    QUERIES,
    EFFORT,
    DURATION
}
