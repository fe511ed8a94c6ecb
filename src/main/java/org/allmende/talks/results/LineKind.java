package org.allmende.talks.results;

/** The parts of a note, each of a few lines. */
public enum LineKind {
    FINDING(5),
    CONTRADICTION(2),
    QUESTION(3),
    ARRANGEMENT(4);

    private final int most;

    LineKind(int most) {
        this.most = most;
    }

    /** How many of it fit on the page. */
    public int most() {
        return most;
    }

    /** Whether somebody said it, who may be named. */
    public boolean isSaid() {
        return this == FINDING || this == ARRANGEMENT;
    }

    /** Whether somebody is to do it, until a day. */
    public boolean isToDo() {
        return this == QUESTION || this == ARRANGEMENT;
    }
}
