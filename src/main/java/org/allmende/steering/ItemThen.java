package org.allmende.steering;

import java.time.LocalDate;
import java.util.Comparator;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/** A task or milestone as it was on a day. */
record ItemThen(
        String title,
        ItemKind kind,
        TaskState state,
        @Nullable PersonId responsible,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable LocalDate warnOn,
        @Nullable LocalDate doneOn,
        @Nullable LocalDate plannedOn) {

    static final Comparator<ItemThen> BY_END =
            Comparator.comparing(
                    (ItemThen item) -> item.endOn() == null ? LocalDate.MAX : item.endOn());

    boolean isMilestone() {
        return kind == ItemKind.MILESTONE;
    }

    boolean isDone() {
        return state == TaskState.DONE;
    }

    boolean isOpen() {
        return !state.isClosed();
    }

    boolean isLate(LocalDate day) {
        return isOpen() && endOn != null && endOn.isBefore(day);
    }

    boolean isAtRisk(LocalDate day) {
        return isOpen() && !isLate(day) && warnOn != null && !warnOn.isAfter(day) && endOn != null;
    }
}
