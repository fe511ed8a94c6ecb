package org.allmende.routines;

/** Where a run stands, as it is kept. */
enum RunState {
    /** Moved to another day and not made yet. */
    PLANNED,
    /** Its project is there. */
    MADE,
    /** Closed with all its proofs. */
    DONE,
    /** Its day passed before it was made; it waits for somebody to decide. */
    MISSED,
    /** Left out on purpose. */
    SKIPPED,
    /** Its day passed while the routine paused. */
    PAUSED
}
