package org.allmende.formats;

/** How far an answer to an offer has come. */
public enum ResponseState {
    WAITING,
    /** They take part. */
    ACCEPTED,
    DECLINED,
    WITHDRAWN;

    public boolean isRunning() {
        return this == WAITING || this == ACCEPTED;
    }
}
