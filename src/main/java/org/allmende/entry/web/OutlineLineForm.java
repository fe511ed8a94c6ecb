package org.allmende.entry.web;

import org.jspecify.annotations.Nullable;

/** A line as the outline sends it. */
record OutlineLineForm(
        @Nullable String line,
        @Nullable String parent,
        @Nullable String kind,
        @Nullable String title) {}
