package org.allmende.views;

import java.util.List;
import org.allmende.work.ProjectHead;

/** The page “Struktur”: the top packages as columns. */
public record Structure(ProjectHead head, ViewBar bar, List<Column> columns) {

    /**
     * @param more tasks that are not drawn because the column is full
     */
    public record Column(Branch branch, int more) {}

    /** What stands in a package. */
    public sealed interface Part permits Branch, Tile {}

    /** Whether the viewer may move something here. */
    public boolean isMovable() {
        return !head.project().isArchived()
                && (head.project().mayPlan()
                        || columns.stream().anyMatch(column -> column.branch().isMovable()));
    }
}
