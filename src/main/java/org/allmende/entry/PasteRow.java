package org.allmende.entry;

import java.util.List;
import org.allmende.plan.ItemKind;
import org.allmende.work.OutlineLine;
import org.jspecify.annotations.Nullable;

/**
 * A row of the preview.
 *
 * @param index in the pasted text, from 0, with the header
 * @param depth 0 at the top
 * @param cells those that are not left out
 * @param line what becomes of it, or null while something is wrong
 */
public record PasteRow(
        int index, int depth, ItemKind kind, List<PasteCell> cells, @Nullable OutlineLine line) {

    public boolean isWrong() {
        return cells.stream().anyMatch(cell -> cell.problem() != null);
    }
}
