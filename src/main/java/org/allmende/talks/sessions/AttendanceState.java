package org.allmende.talks.sessions;

/** From the wish to the place. */
public enum AttendanceState {
    /** The address is not confirmed yet. */
    ASKED,
    WAITING,
    REGISTERED,
    WITHDRAWN
}
