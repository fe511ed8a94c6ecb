package org.allmende.community;

/** What somebody may show of themselves. */
public enum ProfileDetail {
    NAME,
    UNIT,
    EMAIL,
    FUNCTION,
    TOPICS,
    ABOUT;

    /** Written freely, so moderation may hide it. */
    public boolean isWritten() {
        return this == FUNCTION || this == TOPICS || this == ABOUT;
    }
}
