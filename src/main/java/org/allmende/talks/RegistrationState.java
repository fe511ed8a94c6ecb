package org.allmende.talks;

/** From the wish to the place. */
public enum RegistrationState {
    /** The address is not confirmed yet. */
    ASKED,
    WAITING,
    REGISTERED,
    WITHDRAWN
}
