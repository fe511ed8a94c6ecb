package org.allmende.baselines;

/** What became of an item between two plans. */
public enum Turn {
    LATER,
    EARLIER,
    /** Ends as before and begins later. */
    BEGINS_LATER,
    BEGINS_EARLIER,
    NEW,
    GONE,
    /** Had no dates and has some now. */
    DATED,
    UNDATED
}
