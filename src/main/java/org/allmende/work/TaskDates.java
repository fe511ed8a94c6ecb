package org.allmende.work;

import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

import java.time.LocalDate;

/**
 * Start, end and duration of a task agree. What the person changed wins: a new end gives the duration, a new duration
 * gives the end.
 */
record TaskDates(@Nullable LocalDate startOn, @Nullable LocalDate endOn, @Nullable Span duration) {

    static TaskDates of(
            ProjectItem before,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable Integer workdays,
            WorkCalendar calendar) {
        refuseReversed(startOn, endOn);
        if (before.isMilestone()) {
            return new TaskDates(endOn == null ? startOn : endOn, endOn == null ? startOn : endOn, null);
        }
        if (before.isPeriod()) {
            // The length of a period comes from the law, not from the form.
            return new TaskDates(startOn, endOn, before.duration());
        }
        if (startOn == null) {
            return new TaskDates(null, endOn, workdays == null ? null : Span.workingDays(workdays));
        }
        if (workdays != null && endOn != null && endOn.equals(before.endOn()) && changed(before, workdays, startOn)) {
            return lasting(startOn, workdays, calendar);
        }
        if (endOn == null) {
            return workdays == null ? new TaskDates(startOn, null, null) : lasting(startOn, workdays, calendar);
        }
        return new TaskDates(startOn, endOn, Span.workingDays(Math.max(1, calendar.workdaysBetween(startOn, endOn))));
    }

    private static boolean changed(ProjectItem before, int workdays, LocalDate startOn) {
        boolean sameDuration =
                before.duration() != null
                        && before.duration().unit() == SpanUnit.WORKING_DAYS
                        && before.duration().amount() == workdays;
        return !sameDuration || !startOn.equals(before.startOn());
    }

    private static TaskDates lasting(LocalDate startOn, int workdays, WorkCalendar calendar) {
        LocalDate first = calendar.nextWorkday(startOn);
        return new TaskDates(startOn, calendar.plusWorkdays(first, workdays - 1), Span.workingDays(workdays));
    }

    private static void refuseReversed(@Nullable LocalDate startOn, @Nullable LocalDate endOn) {
        if (startOn != null && endOn != null && endOn.isBefore(startOn)) {
            throw new Refused(Problem.at("end", "work.task.endBeforeStart"));
        }
    }
}
