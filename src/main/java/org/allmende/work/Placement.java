package org.allmende.work;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The page from which an item is moved, renamed, brought into another state or deleted without
 * dragging anything.
 *
 * @param packages where it can go, in the order of the tree; not itself nor what is below it
 * @param parent the package whose places are offered, or null for the top
 * @param siblings before which it can stand there
 */
public record Placement(
        Project project,
        ProjectItem item,
        List<Target> packages,
        @Nullable ItemId parent,
        List<Target> siblings) {

    /**
     * @param depth 0 at the top
     */
    public record Target(ItemId id, String title, int depth) {}
}
