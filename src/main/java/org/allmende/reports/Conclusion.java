package org.allmende.reports;

/** Whether they would do it again. */
public enum Conclusion {
    AGAIN,
    WITH_CHANGES,
    NOT_AGAIN
}
