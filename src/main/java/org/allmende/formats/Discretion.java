package org.allmende.formats;

/** How far what is said may travel. It is announced before one begins. */
public enum Discretion {
    OPEN,
    /** Among the administrations that take part here. */
    ASSOCIATION,
    /** Among those present; no note names a case. */
    ROOM
}
