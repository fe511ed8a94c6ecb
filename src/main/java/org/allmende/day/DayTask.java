package org.allmende.day;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Texts;
import org.allmende.work.Colour;
import org.allmende.work.Due;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;

/**
 * A line of “Mein Tag”.
 *
 * @param responsible whether the viewer answers for it; otherwise they carry it out
 * @param insteadOf name of the absent person for whom the viewer stands in, or null
 * @param mayFinish whether it can be ended from here
 */
public record DayTask(
        ProjectId project,
        String projectTitle,
        Colour projectColour,
        boolean draft,
        ItemId item,
        int number,
        String title,
        boolean milestone,
        TaskState state,
        @Nullable LocalDate pausedUntil,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        @Nullable LocalDate warnOn,
        Priority priority,
        boolean responsible,
        @Nullable String insteadOf,
        boolean mayFinish) {

    /** The order of the page. */
    public enum When {
        OVERDUE,
        TODAY,
        THIS_WEEK,
        LATER,
        UNDATED,
        PAUSED
    }

    public String path() {
        return "/projekte/" + project + "/elemente/" + item;
    }

    /** By its end, which orders the page: when it begins says nothing here. */
    public Due due(Texts t) {
        return Due.of(t, new Due.Facts(ItemKind.TASK, state, pausedUntil, null, endOn, warnOn));
    }

    /** A task comes back on the day its pause ends: then it is due. */
    public When when(LocalDate today) {
        if (state == TaskState.PAUSED && (pausedUntil == null || pausedUntil.isAfter(today))) {
            return When.PAUSED;
        }
        if (state == TaskState.PAUSED && (endOn == null || !endOn.isBefore(today))) {
            return When.TODAY;
        }
        if (endOn == null) {
            return When.UNDATED;
        }
        if (endOn.isBefore(today)) {
            return When.OVERDUE;
        }
        if (endOn.equals(today)) {
            return When.TODAY;
        }
        return endOn.isAfter(today.with(DayOfWeek.SUNDAY)) ? When.LATER : When.THIS_WEEK;
    }
}
