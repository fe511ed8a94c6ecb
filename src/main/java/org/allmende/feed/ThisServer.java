package org.allmende.feed;

/**
 * What this server says of itself to others.
 *
 * @param open whether it gives its versions away
 * @param name as people know it
 * @param contact mail address for questions, or empty: then the page of each template is named
 */
public record ThisServer(boolean open, String name, String contact) {}
