package org.allmende.steering;

/** Three steps are enough to talk about a risk. */
public enum Grade {
    LOW,
    MEDIUM,
    HIGH;

    /** From 1. */
    public int weight() {
        return ordinal() + 1;
    }
}
