package org.allmende.effort;

import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * An item with what stands at it by itself.
 *
 * @param place its path in the tree
 */
record EffortRow(
        ItemId id,
        @Nullable ItemId parent,
        int number,
        String place,
        boolean isPackage,
        String title,
        Effort own) {}
