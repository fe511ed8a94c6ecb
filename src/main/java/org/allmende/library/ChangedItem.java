package org.allmende.library;

import java.util.List;
import org.allmende.plan.ItemKey;
import org.jspecify.annotations.Nullable;

/**
 * What changes in one item.
 *
 * @param key null for the order at the top and for roles
 */
public record ChangedItem(@Nullable ItemKey key, String title, List<ShownChange> changes) {}
