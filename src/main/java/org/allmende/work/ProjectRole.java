package org.allmende.work;

/**
 * What somebody may do in a project, or at a place in it. A ladder: each step may do what those
 * below it may.
 */
public enum ProjectRole {
    /** Knows the project only by those parts that were granted: of the whole nothing is shown. */
    VISITING,
    READING,
    WORKING,
    PLANNING;

    public boolean mayRead() {
        return this != VISITING;
    }

    /** States, subtasks, comments. */
    public boolean mayWork() {
        return this == WORKING || this == PLANNING;
    }

    /** Structure, dates, people, settings. */
    public boolean mayPlan() {
        return this == PLANNING;
    }

    public boolean isAtLeast(ProjectRole other) {
        return compareTo(other) >= 0;
    }
}
