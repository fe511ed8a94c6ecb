package org.allmende.formats;

public enum OfferState {
    OPEN,
    /** It came to something, or simply to its end. */
    ENDED,
    WITHDRAWN
}
