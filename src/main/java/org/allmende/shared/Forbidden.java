package org.allmende.shared;

/** The viewer may see it but not do this: answers 403. */
public final class Forbidden extends RuntimeException {

    public Forbidden() {
        super("forbidden", null, false, false);
    }
}
