package org.allmende.signoff;

/** Where a round stands. Ended is ended: who wants to ask again starts a new round. */
public enum SignoffState {
    RUNNING,
    SIGNED,
    /** Everybody answered, and nobody felt competent to sign. */
    LAPSED,
    REJECTED,
    WITHDRAWN;

    /** Tone of its badge. */
    public String tone() {
        return switch (this) {
            case RUNNING -> "info";
            case SIGNED -> "success";
            case REJECTED -> "danger";
            case LAPSED -> "warning";
            case WITHDRAWN -> "neutral";
        };
    }
}
