package org.allmende.shell;

/**
 * One line of a select or a group of radio buttons.
 *
 * @param value what the form sends
 * @param label what one reads
 */
public record Choice(String value, String label) {}
