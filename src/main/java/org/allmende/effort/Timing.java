package org.allmende.effort;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Optional;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Starts and stops one’s own timer. Nothing is booked unless its person says so. */
@Component
@Transactional
public class Timing {

    private final Timers timers;
    private final TimerReading reading;
    private final Bookings bookings;
    private final TimeBooking booking;
    private final Clock clock;

    Timing(
            Timers timers,
            TimerReading reading,
            Bookings bookings,
            TimeBooking booking,
            Clock clock) {
        this.timers = timers;
        this.reading = reading;
        this.bookings = bookings;
        this.booking = booking;
        this.clock = clock;
    }

    /**
     * Does nothing when it runs there already.
     *
     * @return the one that ran at another task until now
     * @throws Refused when no time can be booked at the task
     */
    public Optional<Timer> start(Viewer viewer, ProjectId project, ItemId item, ZoneId zone) {
        booking.askToBook(viewer, project, item);
        bookings.oneAtATime(viewer);
        Optional<Timer> before = timers.running(viewer);
        if (before.isPresent() && before.get().runsAt(item)) {
            return Optional.empty();
        }
        before.ifPresent(other -> stop(viewer, other, zone));
        timers.start(viewer, project, item, clock.instant());
        return before;
    }

    /** Stops it now; one that was forgotten over midnight waits for {@link #say}. */
    public void stop(Viewer viewer, TimerId id, ZoneId zone) {
        stop(viewer, find(viewer, id), zone);
    }

    /**
     * Says until when a forgotten one ran.
     *
     * @throws Refused when that is still to come
     */
    public void say(Viewer viewer, TimerId id, LocalTime until, ZoneId zone) {
        timers.stop(viewer, id, find(viewer, id).until(until, clock.instant(), zone));
    }

    /**
     * Books what the viewer made of its time, and with that the timer is gone.
     *
     * @throws Refused when no time can be booked there any more; the timer stays
     */
    public void book(Viewer viewer, TimerId id, BookingDraft draft) {
        TimerSheet sheet = reading.of(viewer, id);
        sheet.refuseIfHindered();
        discard(viewer, id);
        booking.book(viewer, sheet.timer().project(), sheet.timer().item(), draft);
    }

    /** Throws it away. */
    public void discard(Viewer viewer, TimerId id) {
        if (!timers.delete(viewer, id)) {
            throw new NotFound();
        }
    }

    private Timer find(Viewer viewer, TimerId id) {
        return timers.find(viewer, id).orElseThrow(NotFound::new);
    }

    private void stop(Viewer viewer, Timer timer, ZoneId zone) {
        boolean forgotten = timer.isForgotten(LocalDate.now(clock.withZone(zone)), zone);
        timers.stop(viewer, timer.id(), forgotten ? null : clock.instant());
    }
}
