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

    /** No constraint. */
    Constraint NONE = new None();
}
