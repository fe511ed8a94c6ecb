package org.allmende.entry;

/**
 * A cell said anew in the preview.
 *
 * @param row from 0, with the header
 */
public record PasteFix(int row, int column, String text) {}
