package org.allmende.talks.pool;

/** What those who bring a topic in can give to it. */
public enum TopicOffer {
    IMPULSE,
    CASE,
    QUESTION
}
