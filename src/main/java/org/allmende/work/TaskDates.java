package org.allmende.work;

import java.time.LocalDate;
import java.util.Objects;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.plan.WorkCalendar;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * Start, end and duration of a task agree. What the person changed wins: a new end gives the
 * duration; a new duration, or a start that is moved, gives the end. An end that is emptied takes
 * the duration along, unless a new one is typed.
 */
record TaskDates(@Nullable LocalDate startOn, @Nullable LocalDate endOn, @Nullable Span duration) {

    /**
     * @param workdays duration as the form says it, or null
     * @throws Refused when the end lies before the start, or a period would be shortened
     */
    static TaskDates of(
            ProjectItem before,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable Integer workdays,
            WorkCalendar calendar) {
        TaskDates dates = after(before, startOn, endOn, workdays, calendar);
        if (dates.startOn() != null
                && dates.endOn() != null
                && dates.endOn().isBefore(dates.startOn())) {
            throw new Refused(Problem.at("end", "work.task.endBeforeStart"));
        }
        return dates;
    }

    private static TaskDates after(
            ProjectItem before,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable Integer workdays,
            WorkCalendar calendar) {
        if (before.isMilestone()) {
            LocalDate day = endOn == null ? startOn : endOn;
            return new TaskDates(day, day, null);
        }
        if (before.isPeriod() && before.duration() != null) {
            // The length of a period comes from the law, not from the form.
            return new TaskDates(
                    startOn,
                    periodEnd(before, before.duration(), startOn, endOn, calendar),
                    before.duration());
        }
        return agreeing(before, startOn, endOn, workdays, calendar);
    }

    /** Duration in working days as the form shows it, or null. */
    static @Nullable Integer workdays(ProjectItem item, WorkCalendar calendar) {
        if (item.startOn() != null && item.endOn() != null) {
            return Math.max(1, calendar.workdaysBetween(item.startOn(), item.endOn()));
        }
        return item.duration() != null && item.duration().unit() == SpanUnit.WORKING_DAYS
                ? item.duration().amount()
                : null;
    }

    private static TaskDates agreeing(
            ProjectItem before,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            @Nullable Integer workdays,
            WorkCalendar calendar) {
        boolean sameEnd = Objects.equals(endOn, before.endOn());
        boolean sameStart = Objects.equals(startOn, before.startOn());
        boolean sameDuration = Objects.equals(workdays, workdays(before, calendar));
        if (sameEnd && sameStart && sameDuration) {
            return new TaskDates(startOn, endOn, before.duration());
        }
        if (endOn == null && before.endOn() != null && sameDuration) {
            return new TaskDates(startOn, null, null);
        }
        if (startOn == null) {
            return new TaskDates(null, endOn, workdays == null ? null : Span.workingDays(workdays));
        }
        boolean moved = !sameStart && before.startOn() != null;
        if (workdays != null && (endOn == null || sameEnd && (moved || !sameDuration))) {
            return lasting(startOn, workdays, calendar);
        }
        return endOn == null
                ? new TaskDates(startOn, null, null)
                : between(startOn, endOn, calendar);
    }

    private static TaskDates between(LocalDate startOn, LocalDate endOn, WorkCalendar calendar) {
        int workdays = Math.max(1, calendar.workdaysBetween(startOn, endOn));
        try {
            return new TaskDates(startOn, endOn, Span.workingDays(workdays));
        } catch (PlanRefused tooLong) {
            throw new Refused(Problem.at("end", tooLong.code(), tooLong.arguments().toArray()));
        }
    }

    private static TaskDates lasting(LocalDate startOn, int workdays, WorkCalendar calendar) {
        try {
            LocalDate first = calendar.nextWorkday(startOn);
            return new TaskDates(
                    startOn,
                    calendar.plusWorkdays(first, workdays - 1),
                    Span.workingDays(workdays));
        } catch (PlanRefused tooFar) {
            throw new Refused(Problem.at("workdays", tooFar.code(), tooFar.arguments().toArray()));
        }
    }

    private static @Nullable LocalDate periodEnd(
            ProjectItem before,
            Span length,
            @Nullable LocalDate startOn,
            @Nullable LocalDate endOn,
            WorkCalendar calendar) {
        if (startOn == null
                || startOn.equals(before.startOn()) && Objects.equals(endOn, before.endOn())) {
            return endOn;
        }
        LocalDate legal = LegalEnd.of(before, length, startOn, calendar);
        if (endOn == null || endOn.equals(before.endOn())) {
            return legal;
        }
        if (endOn.isBefore(legal)) {
            throw new Refused(Problem.at("end", "work.task.period.short", legal));
        }
        return endOn;
    }
}
