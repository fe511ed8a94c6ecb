package org.allmende.community;

/** How far the registration of an administration has come. */
public enum RegistrationState {
    /** Nobody followed the link of the mail yet; the operator does not see it. */
    UNCONFIRMED,
    /** For the operator to decide. */
    WAITING,
    /** The operator asked something. */
    ASKED,
    ADMITTED,
    REFUSED;

    public boolean isOpen() {
        return this == WAITING || this == ASKED;
    }
}
