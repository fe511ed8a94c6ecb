package org.allmende.files;

/** What the virus scanner said of a content. */
public enum ContentState {
    /** Nobody asked it: the operator has set none up. */
    UNCHECKED,
    CLEAN,
    /** The scanner was away; until it has answered nobody gets the file. */
    WAITING,
    /** Removed from the store. */
    INFECTED;

    public boolean isOpen() {
        return this == UNCHECKED || this == CLEAN;
    }
}
