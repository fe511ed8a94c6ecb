package org.allmende.talks.results;

/** From the draft to the note that others read. */
public enum NoteState {
    DRAFT,
    /** Those who are to be named in it are asked. */
    RELEASE,
    PUBLISHED
}
