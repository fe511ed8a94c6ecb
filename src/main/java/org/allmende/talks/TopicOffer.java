package org.allmende.talks;

/** What those who bring a topic in can give to it. */
public enum TopicOffer {
    IMPULSE,
    CASE,
    QUESTION
}
