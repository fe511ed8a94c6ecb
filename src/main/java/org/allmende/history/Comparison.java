package org.allmende.history;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.jspecify.annotations.Nullable;

/**
 * What changed in a project since the beginning of a day.
 *
 * @param sections by package, in the order of the tree
 * @param titles the packages by id, as they are called now or were called
 */
public record Comparison(
        ProjectHead head,
        LocalDate since,
        Summary summary,
        List<Section> sections,
        Map<ItemId, String> titles) {

    /**
     * A package and what became of it and of what it holds.
     *
     * @param item null for what stands in no package
     */
    public record Section(@Nullable ItemId item, String title, List<Line> lines) {}
}
