package org.allmende.work;

import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * A line of what a package holds. For a package within it, dates and counts are those of its content.
 *
 * @param done closed tasks and milestones: of a task 0 or 1
 * @param openEndOn the earliest end of what is open, for the Ampel of a package
 * @param warnOn the earliest day on which something open counts as at risk
 */
public record PackageContent(
        ItemId id,
        int number,
        ItemKind kind,
        String title,
        TaskState state,
        @Nullable PersonId responsible,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable LocalDate openEndOn,
        @Nullable LocalDate warnOn,
        long done,
        long total) {

    public boolean isPackage() {
        return kind == ItemKind.PACKAGE;
    }

    public Urgency urgency(LocalDate today) {
        if (!isPackage()) {
            return Urgency.of(state, endOn, warnOn, today);
        }
        return total > 0 && done == total ? Urgency.CLOSED : Urgency.of(TaskState.ACTIVE, openEndOn, warnOn, today);
    }
}
