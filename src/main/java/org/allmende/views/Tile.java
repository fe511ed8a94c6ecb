package org.allmende.views;

import java.time.LocalDate;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Due;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A task or milestone as a tile of the structure or the board.
 *
 * @param above title of the package it stands in, over all projects that of its project, or empty
 * @param groups names of the groups that carry it out, or empty
 * @param law the first of its legal bases, or empty
 * @param openRole title of the role that should answer for it and that nobody fills, or null
 * @param subtasks how many there are
 * @param ticked how many of them are done
 * @param mine what the viewer may do with it
 */
public record Tile(
        ProjectId project,
        ItemId id,
        ItemKind kind,
        String title,
        String above,
        TaskState state,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable LocalDate warnOn,
        @Nullable PersonId responsible,
        String groups,
        String law,
        @Nullable String openRole,
        int subtasks,
        int ticked,
        ProjectRole mine)
        implements Structure.Part {

    public String path() {
        return "/projekte/" + project + "/elemente/" + id;
    }

    /** Who answers for it; nobody while a role stands open. */
    public @Nullable PersonId shown() {
        return openRole == null ? responsible : null;
    }

    public boolean isMilestone() {
        return kind == ItemKind.MILESTONE;
    }

    public Due due(Texts t) {
        var due = Due.of(t, new Due.Facts(kind, state, pausedUntil, startOn, endOn, warnOn));
        return subtasks == 0 || state.isClosed()
                ? due
                : new Due(due.tone(), t.of("work.due.subtasks", due.word(), ticked, subtasks));
    }
}
