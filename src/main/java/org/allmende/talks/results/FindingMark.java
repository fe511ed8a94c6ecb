package org.allmende.talks.results;

/** What a finding rests on. */
public enum FindingMark {
    EXPERIENCE,
    /** With its source. */
    LAW,
    OPINION
}
