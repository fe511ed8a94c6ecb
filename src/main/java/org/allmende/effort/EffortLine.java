package org.allmende.effort;

import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;

/**
 * A line of the page “Aufwand”.
 *
 * @param depth how many packages of this page stand above it
 * @param tasks how many tasks lie directly in this package
 * @param effort of a package all that lies below it
 */
public record EffortLine(
        ItemId id,
        @Nullable ItemId parent,
        int number,
        String title,
        boolean isPackage,
        int depth,
        int tasks,
        Effort effort) {}
