package org.allmende.talks.pool;

/** Warum jetzt? */
public enum TopicOccasion {
    DEADLINE,
    LAW,
    DISRUPTION,
    CURIOSITY
}
