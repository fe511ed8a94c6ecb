package org.allmende.history;

/** What became of an item. */
public enum Turn {
    NEW,
    REMOVED,
    FINISHED,
    REOPENED,
    STATE,
    LATER,
    EARLIER,
    DATES,
    RENAMED,
    MOVED,
    PEOPLE
}
