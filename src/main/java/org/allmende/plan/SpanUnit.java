package org.allmende.plan;

/**
 * The unit of a {@link Span}. Working days follow the authority's calendar; all others run through.
 */
public enum SpanUnit {
    WORKING_DAYS("AT"),
    CALENDAR_DAYS("KT"),
    WEEKS("W"),
    MONTHS("M");

    private final String symbol;

    SpanUnit(String symbol) {
        this.symbol = symbol;
    }

    /** The symbol of the file format: AT, KT, W or M. */
    public String symbol() {
        return symbol;
    }

    /** Whether spans of this unit run through weekends and holidays. */
    public boolean isCalendar() {
        return this != WORKING_DAYS;
    }
}
