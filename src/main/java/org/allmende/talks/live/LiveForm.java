package org.allmende.talks.live;

/** How a session goes: by its agenda, or as a Lean Coffee by the questions with most votes. */
public enum LiveForm {
    AGENDA,
    COFFEE
}
