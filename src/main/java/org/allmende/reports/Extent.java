package org.allmende.reports;

/** How much is told: five sentences, or all sections. */
public enum Extent {
    SHORT,
    FULL
}
