package org.allmende.work;

/** What somebody may do in one project. A ladder: each step may do what those below it may. */
public enum ProjectRole {
    READING,
    WORKING,
    PLANNING;

    public boolean mayRead() {
        return true;
    }

    /** States, subtasks, comments. */
    public boolean mayWork() {
        return this != READING;
    }

    /** Structure, dates, people, settings. */
    public boolean mayPlan() {
        return this == PLANNING;
    }
}
