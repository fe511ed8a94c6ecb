package org.allmende.plan;

import java.time.LocalDate;

/** The date from which a plan is laid out. */
public sealed interface Anchor {

    LocalDate date();

    /** Forwards: nothing begins before this day, everything as early as possible. */
    record Start(LocalDate date) implements Anchor {}

    /**
     * Backwards: everything ends by this day, everything as late as possible. A free day rolls
     * back.
     */
    record Target(LocalDate date) implements Anchor {}
}
