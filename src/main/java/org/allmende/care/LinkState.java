package org.allmende.care;

/** Where a link led when it was last asked. */
public enum LinkState {
    /** Somewhere; also where the server lets no program in. */
    FINE,
    /** Its server says that there is nothing any more. */
    GONE,
    /** Nobody answered, which may pass. */
    UNREACHABLE
}
