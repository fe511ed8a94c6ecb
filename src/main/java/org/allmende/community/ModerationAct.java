package org.allmende.community;

/** What was done with a contribution. */
public enum ModerationAct {
    REPORTED,
    /** Looked at for the first time, and well. */
    RELEASED,
    HIDDEN,
    SHOWN,
    APPEALED,
    /** It stays hidden after the appeal. */
    UPHELD
}
