package org.allmende.reports;

/** Whether they would do it again. */
public enum Verdict {
    AGAIN,
    WITH_CHANGES,
    NOT_AGAIN
}
