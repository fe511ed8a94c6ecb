package org.allmende.views.web;

import org.allmende.shell.Address;
import org.allmende.tenancy.PersonId;
import org.allmende.views.OutlineFilter;
import org.allmende.work.ItemId;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/** The filters of the list as the address has them. What makes no sense there filters nothing. */
record OutlineFilterForm(
        @Nullable String suche,
        @Nullable String zustand,
        @Nullable String person,
        @Nullable String ampel,
        @Nullable String sortierung,
        @Nullable String ab) {

    OutlineFilter filter() {
        return new OutlineFilter(
                Address.text(suche),
                Address.constant(zustand, TaskState.class),
                Address.id(person, PersonId::of),
                Address.constant(ampel, Urgency.class),
                sorting(),
                Address.id(ab, ItemId::of));
    }

    private OutlineFilter.Sorting sorting() {
        for (OutlineFilter.Sorting sorting : OutlineFilter.Sorting.values()) {
            if (sorting.word().equals(sortierung)) {
                return sorting;
            }
        }
        return OutlineFilter.Sorting.TREE;
    }
}
