package org.allmende.steering;

public enum RiskState {
    OPEN,
    /** It has happened; now the measure counts. */
    OCCURRED,
    CLOSED
}
