package org.allmende.talks.pool;

/** What is to be different in the end. */
public enum TopicAim {
    LEARN,
    DECIDE,
    ALLIES,
    TEMPLATE
}
