package org.allmende.talks;

/** Warum jetzt? */
public enum TopicOccasion {
    DEADLINE,
    LAW,
    DISRUPTION,
    CURIOSITY
}
