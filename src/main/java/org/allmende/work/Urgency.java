package org.allmende.work;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * The Ampel of a task. Ordered from calm to urgent, so that the most urgent of several is their
 * maximum.
 */
public enum Urgency {
    /** Closed: nothing is due any more. */
    CLOSED,
    /** No end date. */
    GREY,
    GREEN,
    YELLOW,
    RED;

    /**
     * @param endOn last day of the task, or null
     * @param warnOn first day it counts as at risk (see {@link Warning}), or null
     */
    public static Urgency of(
            TaskState state,
            @Nullable LocalDate endOn,
            @Nullable LocalDate warnOn,
            LocalDate today) {
        if (state.isClosed()) {
            return CLOSED;
        }
        if (endOn == null) {
            return GREY;
        }
        if (endOn.isBefore(today)) {
            return RED;
        }
        return warnOn != null && !warnOn.isAfter(today) ? YELLOW : GREEN;
    }

    public Urgency or(Urgency other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isPressing() {
        return this == YELLOW || this == RED;
    }

    /** Name of the tone in the style sheets. */
    public String css() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
