package org.allmende.talks.live;

/** A question in a session; the moderation brings it on. */
public enum QuestionState {
    OPEN,
    CURRENT,
    DONE,
    HIDDEN
}
