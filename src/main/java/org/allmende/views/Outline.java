package org.allmende.views;

import java.time.LocalDate;
import java.util.List;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Due;
import org.allmende.work.ItemId;
import org.allmende.work.Progress;
import org.allmende.work.ProjectHead;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * The page “Liste”.
 *
 * @param next the item after which the next page begins, or null when this is the last
 */
public record Outline(
        ProjectHead head, OutlineFilter filter, List<Row> rows, @Nullable ItemId next) {

    /**
     * @param depth 0 at the top; 0 also where rows stand without their tree
     * @param above title of the package it stands in, where rows stand without their tree;
     *     otherwise empty
     * @param progress roll-up of a package, otherwise {@link Progress#NONE}
     */
    public record Row(
            ItemId id,
            int number,
            int depth,
            ItemKind kind,
            String title,
            String above,
            TaskState state,
            @Nullable LocalDate pausedUntil,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable LocalDate warnOn,
            @Nullable PersonId responsible,
            List<PersonId> assignees,
            String law,
            Progress progress) {

        public boolean isPackage() {
            return kind == ItemKind.PACKAGE;
        }

        public boolean isMilestone() {
            return kind == ItemKind.MILESTONE;
        }

        public Due due(Texts t) {
            return Due.of(t, new Due.Facts(kind, state, pausedUntil, startOn, endOn, warnOn));
        }
    }
}
