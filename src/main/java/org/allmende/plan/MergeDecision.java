package org.allmende.plan;

/** What becomes of one change when a newer plan is brought into an own one. */
public enum MergeDecision {
    ACCEPT,
    /** The own plan stays as it is, and the change is not offered again. */
    DECLINE,
    /** The own plan stays as it is for now; the next merge offers the change again. */
    POSTPONE
}
