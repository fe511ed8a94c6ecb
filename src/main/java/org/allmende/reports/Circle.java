package org.allmende.reports;

/** Who reads a published report. */
public enum Circle {
    /** Whoever is signed in for a verified administration. */
    ASSOCIATION,
    /** Everybody. */
    OPEN
}
