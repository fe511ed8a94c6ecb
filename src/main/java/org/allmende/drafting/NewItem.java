package org.allmende.drafting;

import java.util.UUID;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * An item as it begins: a title in its place.
 *
 * @param parent key of the package; empty for the top
 */
public record NewItem(String parent, String kind, String title) {

    public static final NewItem EMPTY = new NewItem("", ItemKind.TASK.name(), "");

    public NewItem(@Nullable String parent, @Nullable String kind, @Nullable String title) {
        this.parent = parent == null ? "" : parent;
        this.kind = kind == null ? "" : kind;
        this.title = title == null ? "" : title;
    }

    /** Its key is no number: numbers follow from places, and a key is never used twice. */
    public Item read() {
        var problems = new Problems();
        String named = problems.required("title", title, DraftStart.LONGEST_TITLE);
        ItemKind chosen = problems.choice("kind", kind, ItemKind.class, ItemKind.TASK);
        problems.refuseIfAny();
        String key = "e" + UUID.randomUUID().toString().substring(0, 8);
        Item item =
                switch (chosen) {
                    case PACKAGE -> Item.pack(key, named);
                    case TASK -> Item.task(key, named);
                    case MILESTONE -> Item.milestone(key, named);
                };
        return item.under(parent.isEmpty() ? null : parent);
    }
}
