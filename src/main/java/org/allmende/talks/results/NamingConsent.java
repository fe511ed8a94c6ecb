package org.allmende.talks.results;

/**
 * What somebody says to a line of the note that is to name them. Without an answer it is struck.
 */
public enum NamingConsent {
    NAMED,
    UNNAMED,
    STRUCK
}
