package org.allmende.work;

/** Why something changed. */
public enum Cause {
    HAND,
    ADOPTION,
    UPGRADE,
    UNDO,
    RULE,
    API
}
