package org.allmende.plan;

/**
 * How well a statement is founded: checked in federal law, in another source, from state law, or
 * practice.
 */
public enum Proof {
    FEDERAL_LAW,
    SOURCE,
    STATE_LAW,
    PRACTICE
}
