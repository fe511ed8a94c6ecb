package org.allmende.entry;

import org.allmende.shared.Problem;
import org.jspecify.annotations.Nullable;

/**
 * A cell of the preview.
 *
 * @param column where it stands, from 0
 * @param raw as it was pasted
 * @param value what it was understood as: a date, a number, a constant or words; null for nothing
 * @param problem what is wrong with it, or null
 */
public record PasteCell(
        int column, String raw, @Nullable Object value, @Nullable Problem problem) {}
