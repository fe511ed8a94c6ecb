package org.allmende.views;

import java.util.List;
import org.allmende.work.ItemId;
import org.allmende.work.Progress;
import org.allmende.work.ProjectRole;
import org.jspecify.annotations.Nullable;

/**
 * A package with what stands in it: a column of the structure, or a group within one.
 *
 * @param id null for the column of tasks without a package
 * @param number its place among packages, as “2” or “2.1”; empty for the column without a package
 * @param colour name of the tone in the style sheets
 * @param mine what the viewer may do in it
 * @param children in the order of the tree
 */
public record Branch(
        @Nullable ItemId id,
        String number,
        String title,
        String colour,
        Progress progress,
        ProjectRole mine,
        List<Structure.Part> children)
        implements Structure.Part {

    /** Whether the viewer may move something in it. */
    boolean isMovable() {
        return mine.mayPlan()
                || children.stream()
                        .anyMatch(part -> part instanceof Branch inner && inner.isMovable());
    }

    /** Takes away the packages in which nothing is left to show. */
    void prune() {
        children.removeIf(part -> {
            if (part instanceof Branch inner) {
                inner.prune();
                return inner.children().isEmpty();
            }
            return false;
        });
    }
}
