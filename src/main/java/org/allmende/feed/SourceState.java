package org.allmende.feed;

/** How it stands with another server. */
public enum SourceState {
    /** Nobody has compared its key yet. */
    UNCONFIRMED,
    /** It signs with another key than the one that was confirmed. */
    CHANGED,
    /** The last round got nothing. */
    FAILING,
    ACTIVE,
    ENDED
}
