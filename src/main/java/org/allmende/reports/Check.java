package org.allmende.reports;

/** What whoever sends a report has looked at. The sentences are in the messages. */
public enum Check {
    NAMES,
    SINGLE_CASES,
    OFFERS,
    PRODUCTS,
    SECURITY,
    PROCEEDINGS,
    RIGHTS,
    COUNCIL,
    ACCESSIBLE,
    FIGURES
}
