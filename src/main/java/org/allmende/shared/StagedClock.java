package org.allmende.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * The system's clock, except within {@link #at}: sample data plays its past with it through the
 * real use cases, and tests stand on a day of their choice.
 */
public final class StagedClock extends Clock {

    private static final ScopedValue<Instant> STAGED = ScopedValue.newInstance();

    private final Clock system;

    public StagedClock() {
        this(Clock.systemUTC());
    }

    private StagedClock(Clock system) {
        this.system = system;
    }

    /** Runs the action as if it were that instant. */
    public static <R, X extends Throwable> R at(
            Instant instant, ScopedValue.CallableOp<R, X> action) throws X {
        return ScopedValue.where(STAGED, instant).call(action);
    }

    @Override
    public Instant instant() {
        return STAGED.isBound() ? STAGED.get() : system.instant();
    }

    @Override
    public ZoneId getZone() {
        return system.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return zone.equals(ZoneOffset.UTC) ? this : new StagedClock(system.withZone(zone));
    }
}
