package org.allmende.plan;

import java.time.LocalDate;

/** A date that ties an item beyond its dependencies. On a package it ties the whole content. */
public sealed interface Constraint {

    /** As soon as possible when planning forwards, as late as possible when planning backwards. */
    record None() implements Constraint {}

    /** Begins no earlier than this day; rolls to the next workday. */
    record NotBefore(LocalDate date) implements Constraint {}

    /** Should end no later than this day; missing it is reported, never hidden. */
    record NotAfter(LocalDate date) implements Constraint {}

    /**
     * Lies exactly on these days, whatever its dependencies and free days say: a date set by an
     * authority holds at weekends too (§ 31 Abs. 5 VwVfG). Not for packages.
     *
     * @throws PlanRefused {@code plan.fixed.order} when it would end before it starts
     */
    record Fixed(LocalDate start, LocalDate end) implements Constraint {

        public Fixed {
            if (end.isBefore(start)) {
                throw new PlanRefused("plan.fixed.order", start, end);
            }
        }
    }

    /**
     * Ends so long before or after the day from which the plan is laid out, whatever its
     * dependencies say: the tasks of a routine around their anchor. Not for packages.
     *
     * @param distance in working days counted from the anchor (from the next workday, if that is
     *     free), otherwise in calendar days, weeks or months; negative lies before
     * @param roll where a distance in calendar days, weeks or months goes when it meets a free day
     */
    record Offset(Span distance, Roll roll) implements Constraint {

        int day(DayTable days, int anchor) {
            if (distance.unit() == SpanUnit.WORKING_DAYS) {
                return days.workday(days.workdaysBefore(anchor) + distance.amount());
            }
            LocalDate date = WorkCalendar.date(anchor);
            return roll.moved(
                    days,
                    WorkCalendar.day(
                            switch (distance.unit()) {
                                case WORKING_DAYS, CALENDAR_DAYS ->
                                        date.plusDays(distance.amount());
                                case WEEKS -> date.plusWeeks(distance.amount());
                                case MONTHS -> date.plusMonths(distance.amount());
                            }));
        }
    }

    /** No constraint. */
    Constraint NONE = new None();
}
