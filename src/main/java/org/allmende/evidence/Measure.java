package org.allmende.evidence;

/** What a figure tells. */
public enum Measure {
    /** Working days from beginning to end. */
    TAKEN,
    /** Working days as the adopted version planned them, of the same projects as {@link #TAKEN}. */
    PLANNED,
    /** Per cent of the projects that left the item out. */
    SKIPPED,
    /** Per cent of the projects that added tasks of their own. */
    ADDED
}
