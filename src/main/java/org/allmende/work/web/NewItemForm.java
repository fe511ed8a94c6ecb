package org.allmende.work.web;

import org.jspecify.annotations.Nullable;

/** A new item as typed: it goes to the end of its package. */
public record NewItemForm(
        @Nullable String title,
        @Nullable String kind,
        @Nullable String parent,
        @Nullable String zurueck) {}
