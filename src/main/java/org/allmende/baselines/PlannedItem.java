package org.allmende.baselines;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.plan.ItemKind;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Span;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * An item as it is and as it was in up to two kept plans.
 *
 * @param title as it is called now; of a deleted one, as it was called
 * @param today null when it is deleted or stopped
 * @param one as the first kept plan had it, or null
 * @param other as the second had it, or null
 * @param length of a period, as its law or agreement has it, or null
 * @param doneOn when it was done, or null
 * @param booked minutes that were booked on it, once it is done
 */
record PlannedItem(
        UUID id,
        @Nullable UUID parent,
        ItemKind kind,
        String title,
        TaskState state,
        @Nullable Stand today,
        @Nullable Stand one,
        @Nullable Stand other,
        @Nullable Span length,
        PeriodEnd periodEnd,
        @Nullable LocalDate doneOn,
        int booked) {

    /**
     * Where an item stood.
     *
     * @param start null exactly if {@code end} is
     * @param effort planned hours, or null
     */
    record Stand(@Nullable LocalDate start, @Nullable LocalDate end, @Nullable Integer effort) {}

    boolean isPackage() {
        return kind == ItemKind.PACKAGE;
    }

    boolean isDone() {
        return state == TaskState.DONE;
    }
}
