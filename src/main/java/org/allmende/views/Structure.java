package org.allmende.views;

import org.allmende.work.ProjectHead;
import java.util.List;

/** The page “Struktur”: the top packages as columns. */
public record Structure(ProjectHead head, List<Column> columns) {

    /**
     * @param more tasks that are not drawn because the column is full
     */
    public record Column(Branch branch, int more) {}

    /** What stands in a package. */
    public sealed interface Part permits Branch, Tile {}
}
