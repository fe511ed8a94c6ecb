package org.allmende.calendar;

import java.time.LocalDate;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.work.Colour;
import org.allmende.work.Due;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskState;
import org.allmende.work.Urgency;
import org.jspecify.annotations.Nullable;

/**
 * A task, milestone or period on the day it ends.
 *
 * @param projectTitle empty when the viewer knows parts of a confidential project only
 * @param period whether it is a legal or other period that runs by itself
 * @param sameDay how many end on this day, shown or not
 */
public record DatedItem(
        ProjectId project,
        String projectTitle,
        Colour projectColour,
        ItemId id,
        ItemKind kind,
        boolean period,
        String title,
        TaskState state,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate startOn,
        LocalDate endOn,
        @Nullable LocalDate warnOn,
        int sameDay) {

    public String path() {
        return "/projekte/" + project + "/elemente/" + id;
    }

    public boolean isMilestone() {
        return kind == ItemKind.MILESTONE;
    }

    public Urgency urgency(LocalDate today) {
        return Urgency.of(state, endOn, warnOn, today);
    }

    public Due due(Texts t) {
        return Due.of(t, new Due.Facts(kind, state, pausedUntil, startOn, endOn, warnOn));
    }
}
