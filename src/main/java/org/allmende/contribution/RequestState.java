package org.allmende.contribution;

/** How far a proposal has come. */
public enum RequestState {
    /** Seen by nobody but who writes it, until all that belongs to the project alone is decided. */
    PREPARED,
    OPEN,
    ACCEPTED,
    PARTLY,
    DECLINED,
    WITHDRAWN;

    public boolean isAnswered() {
        return this == ACCEPTED || this == PARTLY || this == DECLINED;
    }
}
