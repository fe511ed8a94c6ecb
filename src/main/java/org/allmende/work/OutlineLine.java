package org.allmende.work;

import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * One line of an outline before it is stored.
 *
 * @param depth 0 at the top of the outline; at most one deeper than the line above
 * @param kind a line with deeper ones below it is a package
 * @param title 1 to 300 characters
 * @param effortHours planned effort in hours, 0 to 100,000, or null
 */
public record OutlineLine(
        int depth,
        ItemKind kind,
        String title,
        String description,
        Priority priority,
        @Nullable PersonId responsible,
        List<PersonId> assignees,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable Integer effortHours,
        String fileReference) {

    /** A line as one types it. */
    public static OutlineLine titled(int depth, ItemKind kind, String title) {
        return new OutlineLine(
                depth, kind, title, "", Priority.NORMAL, null, List.of(), null, null, null, "");
    }

    boolean isPackage() {
        return kind == ItemKind.PACKAGE;
    }
}
