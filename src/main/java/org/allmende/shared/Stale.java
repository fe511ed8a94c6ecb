package org.allmende.shared;

/** Somebody else changed it since the viewer read it: answers 409 and shows both versions. */
public final class Stale extends RuntimeException {

    public Stale() {
        super("stale", null, false, false);
    }
}
