package org.allmende.work;

/** Where a project stands. While it is planned, people may be assigned but progress is locked. */
public enum ProjectState {
    PLANNED,
    ACTIVE,
    PAUSED,
    DONE,
    STOPPED;

    public boolean allowsProgress() {
        return this == ACTIVE;
    }

    public boolean mayBeArchived() {
        return this == DONE || this == PAUSED || this == STOPPED;
    }
}
