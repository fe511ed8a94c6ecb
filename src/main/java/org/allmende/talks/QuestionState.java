package org.allmende.talks;

/** A question in a session; the moderation brings it on. */
public enum QuestionState {
    OPEN,
    CURRENT,
    DONE,
    HIDDEN
}
