package org.allmende.drafting;

/** How far a draft has come. */
public enum DraftState {
    EDITING,
    /** Somebody else of the authority looks at it; nobody changes it meanwhile. */
    REVIEW,
    /** Looked at and given back with a remark. */
    RETURNED,
    PUBLISHED,
    DISCARDED;

    public boolean mayChange() {
        return this == EDITING || this == RETURNED;
    }

    public boolean isOpen() {
        return mayChange() || this == REVIEW;
    }
}
