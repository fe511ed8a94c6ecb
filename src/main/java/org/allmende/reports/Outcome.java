package org.allmende.reports;

/** What became of the undertaking. */
public enum Outcome {
    PLANNED,
    RUNNING,
    DONE,
    STOPPED,
    /** It was in use and was taken down again. */
    DISMANTLED
}
