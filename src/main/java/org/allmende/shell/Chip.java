package org.allmende.shell;

/**
 * A filter that is set.
 *
 * @param label what it lets through
 * @param href the same page without it
 */
public record Chip(String label, String href) {}
