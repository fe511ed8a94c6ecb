package org.allmende.signoff;

/** Whether the steps are asked one after the other or all at once. */
public enum Sequence {
    ORDERED,
    PARALLEL
}
