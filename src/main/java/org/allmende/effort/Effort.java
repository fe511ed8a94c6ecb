package org.allmende.effort;

import org.jspecify.annotations.Nullable;

/**
 * The effort of a task, or of all tasks of a package together; everything in minutes.
 *
 * @param plan null where nobody planned anything
 * @param remaining what is left to do
 * @param byHand whether somebody said what is left; otherwise it is planned minus booked
 */
public record Effort(@Nullable Long plan, long booked, long remaining, boolean byHand) {

    public static final Effort NONE = new Effort(null, 0, 0, false);

    /** Strictly from below: a package has no effort of its own. */
    public Effort plus(Effort other) {
        return new Effort(
                plan == null
                        ? other.plan
                        : other.plan == null ? plan : Long.valueOf(plan + other.plan),
                booked + other.booked,
                remaining + other.remaining,
                byHand || other.byHand);
    }

    /** What it will come to: the Prognose. */
    public long forecast() {
        return booked + remaining;
    }

    /** How much the Prognose is above the plan (below: negative), or null without a plan. */
    public @Nullable Long deviation() {
        return plan == null ? null : Long.valueOf(forecast() - plan);
    }

    public boolean isNothing() {
        return plan == null && forecast() == 0 && !byHand;
    }
}
