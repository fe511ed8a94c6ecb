package org.allmende.work;

import java.time.LocalDate;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * A line of what a package holds. For a package within it, dates and counts are those of its
 * content.
 *
 * @param done ended tasks and milestones: of a task 0 or 1
 * @param total all of them but those that were stopped
 * @param openEndOn the earliest end of what is open,
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

    public Due due(Texts t) {
        return Due.of(t, new Due.Facts(kind, state, null, startOn, endOn, warnOn));
    }

    /** Whether something in a package is past its end. */
    public boolean isLate(LocalDate today) {
        return openEndOn != null && openEndOn.isBefore(today);
    }
}
