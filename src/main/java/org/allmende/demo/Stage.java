package org.allmende.demo;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;

/** Lets somebody act on an earlier day, behind their own fence. */
final class Stage {

    static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalTime MORNING = LocalTime.of(9, 20);

    private Stage() {}

    static void on(LocalDate day, Viewer actor, Runnable step) {
        on(
                day,
                actor,
                () -> {
                    step.run();
                    return day;
                });
    }

    static <R, X extends Throwable> R on(
            LocalDate day, Viewer actor, ScopedValue.CallableOp<R, X> step) throws X {
        return at(day, MORNING, actor, step);
    }

    static <R, X extends Throwable> R at(
            LocalDate day, LocalTime time, Viewer actor, ScopedValue.CallableOp<R, X> step)
            throws X {
        return StagedClock.at(
                day.atTime(time).atZone(ZONE).toInstant(), () -> Fence.within(actor, step));
    }
}
