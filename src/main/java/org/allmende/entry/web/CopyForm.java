package org.allmende.entry.web;

import static java.util.Objects.requireNonNullElse;

import org.allmende.work.ItemCopying;
import org.jspecify.annotations.Nullable;

/** What a copy shall be called and take along, as it was typed. */
public record CopyForm(
        String title,
        @Nullable String dates,
        @Nullable String people,
        @Nullable String subtasks,
        String zurueck) {

    public CopyForm(
            @Nullable String title,
            @Nullable String dates,
            @Nullable String people,
            @Nullable String subtasks,
            @Nullable String zurueck) {
        this.title = requireNonNullElse(title, "");
        this.dates = dates;
        this.people = people;
        this.subtasks = subtasks;
        this.zurueck = requireNonNullElse(zurueck, "");
    }

    static CopyForm proposed(String title, String back) {
        return new CopyForm(title, "true", "true", "true", back);
    }

    ItemCopying.Keep keep() {
        return new ItemCopying.Keep(dates != null, people != null, subtasks != null);
    }
}
