package org.allmende.views;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Span;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * An item as the schedule needs it: what moves and draws it, none of its texts but the title.
 *
 * @param legal whether a law is named for it
 * @param done percent of its subtasks, of a finished task 100
 * @param fits whether the view shows it
 */
record ScheduleLine(
        UUID id,
        @Nullable UUID parent,
        int number,
        ItemKind kind,
        Nature nature,
        String title,
        TaskState state,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable Span duration,
        PeriodEnd periodEnd,
        boolean legal,
        int done,
        boolean fits) {

    /** The first day; of a task with nothing but an end, its last one. */
    @Nullable LocalDate first() {
        return startOn == null ? endOn : startOn;
    }

    @Nullable LocalDate last() {
        return endOn == null ? startOn : endOn;
    }

    boolean isPackage() {
        return kind == ItemKind.PACKAGE;
    }

    boolean isPeriod() {
        return nature == Nature.PERIOD;
    }
}
