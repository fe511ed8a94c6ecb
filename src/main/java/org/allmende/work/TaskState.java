package org.allmende.work;

/** The six states of a task. They are the same everywhere, so that boards work across projects. */
public enum TaskState {
    PLANNED,
    ACTIVE,
    REVIEW,
    PAUSED,
    DONE,
    STOPPED;

    /** A closed task refuses changes until it is reopened. */
    public boolean isClosed() {
        return this == DONE || this == STOPPED;
    }
}
