package org.allmende.history;

import org.allmende.plan.ItemKind;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * An item now and at an earlier moment.
 *
 * @param then null when it was not there yet, or deleted at that time
 * @param now null when it is deleted
 */
public record ItemThen(
        ItemId id, int number, ItemKind kind, @Nullable ItemState then, @Nullable ItemState now) {

    boolean isPackage() {
        return kind == ItemKind.PACKAGE;
    }

    /** What there is to say of it: as it is, or as it was where it has gone. */
    ItemState known() {
        ItemState known = now == null ? then : now;
        if (known == null) {
            throw new IllegalStateException("neither now nor then: " + id);
        }
        return known;
    }
}
