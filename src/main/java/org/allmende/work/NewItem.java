package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Proof;
import org.allmende.plan.Span;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/** A row of the tree before it is stored. */
record NewItem(
        UUID id,
        int number,
        String key,
        @Nullable UUID parent,
        String place,
        ItemKind kind,
        Nature nature,
        String title,
        String description,
        String doneWhen,
        @Nullable PersonId responsible,
        List<PersonId> assignees,
        List<String> roles,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable LocalDate warnOn,
        @Nullable Span duration,
        PeriodEnd periodEnd,
        @Nullable Integer effortHours,
        String legalBases,
        String links,
        List<String> tags,
        @Nullable Proof proof,
        List<String> subtasks,
        Priority priority,
        String fileReference) {

    /** An item as a person adds it: a title and a spot. */
    static NewItem titled(
            UUID id,
            int number,
            ItemKind kind,
            @Nullable ItemId parent,
            String place,
            String title) {
        return new NewItem(
                id,
                number,
                // Keys of templates look like “1.2”; an own item never collides with a later
                // version's.
                "n" + number,
                parent == null ? null : parent.value(),
                place,
                kind,
                Nature.TASK,
                title,
                "",
                "",
                null,
                List.of(),
                List.of(),
                null,
                null,
                null,
                null,
                PeriodEnd.ROLLS,
                null,
                StoredValues.text(List.of()),
                StoredValues.text(List.of()),
                List.of(),
                null,
                List.of(),
                Priority.NORMAL,
                "");
    }
}
