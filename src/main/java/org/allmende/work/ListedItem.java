package org.allmende.work;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An item in a list of the tree, with what it comes to. */
public record ListedItem(ProjectItem item, ItemContent content) {

    public TaskState state() {
        return item.isPackage() ? content.state() : item.state();
    }

    public @Nullable LocalDate start() {
        return content.start();
    }

    public @Nullable LocalDate end() {
        return content.end();
    }

    /** The whole tree, packages with what their content comes to. */
    static List<ListedItem> tree(List<ProjectItem> items, LocalDate today) {
        Map<ItemId, ItemContent> contents = new HashMap<>();
        // From the last to the first: what is below is known before what is above.
        for (ProjectItem item : items.reversed()) {
            ItemContent content =
                    item.isPackage()
                            ? contents.getOrDefault(item.id(), ItemContent.NOTHING)
                            : ItemContent.of(item, today);
            contents.put(item.id(), content);
            if (item.parent() != null) {
                contents.merge(item.parent(), content, ItemContent::plus);
            }
        }
        return items.stream()
                .map(item ->
                        new ListedItem(item, contents.getOrDefault(item.id(), ItemContent.NOTHING)))
                .toList();
    }
}
