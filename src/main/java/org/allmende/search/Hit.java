package org.allmende.search;

/**
 * Something that was found.
 *
 * @param context where it lies, in a few words; may be empty
 */
public record Hit(String title, String context, String href) {}
