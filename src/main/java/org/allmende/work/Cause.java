package org.allmende.work;

/** Why something changed. */
public enum Cause {
    HAND,
    ADOPTION,
    UNDO,
    RULE,
    API
}
