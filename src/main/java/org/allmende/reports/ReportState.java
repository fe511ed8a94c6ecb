package org.allmende.reports;

/** How far a report has come. */
public enum ReportState {
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
}
