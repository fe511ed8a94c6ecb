package org.allmende.shared;

/** Absent or not for this viewer: both look alike and answer 404. */
public final class NotFound extends RuntimeException {

    public NotFound() {
        super("not found", null, false, false);
    }
}
