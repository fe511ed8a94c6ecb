package org.allmende.work.web;

import org.jspecify.annotations.Nullable;

/**
 * The forms of an item's placement page, as typed. Each uses its own fields.
 *
 * @param parent id of the package, empty for the top, null when it was not asked
 */
public record PlacementForm(
        @Nullable String parent,
        @Nullable String before,
        @Nullable String title,
        @Nullable String state,
        @Nullable String pausedUntil,
        @Nullable String zurueck) {}
