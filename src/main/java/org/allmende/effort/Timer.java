package org.allmende.effort;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;

/**
 * Measures the time of its person until they book it or throw it away.
 *
 * @param title of the task, or null when the person does not see it any more
 * @param ended null while it runs, and when nobody has said yet until when it ran
 * @param running at most one of a person; never with an end
 */
public record Timer(
        ProjectId project,
        ItemId item,
        TimerId id,
        @Nullable String title,
        Instant started,
        @Nullable Instant ended,
        boolean running) {

    public String path() {
        return "/stoppuhr/" + id;
    }

    /** The day that its time is booked on. */
    public LocalDate day(ZoneId zone) {
        return LocalDate.ofInstant(started, zone);
    }

    /** Whether it was forgotten over midnight: only its person knows until when it ran. */
    public boolean isForgotten(LocalDate today, ZoneId zone) {
        return ended == null && day(zone).isBefore(today);
    }

    public boolean runsAt(ItemId other) {
        return running && item.equals(other);
    }

    /** How long until then, or until its end: 0 or more. */
    public Duration lasted(Instant now) {
        Duration all = Duration.between(started, ended == null ? now : ended);
        return all.isNegative() ? Duration.ZERO : all;
    }

    /** What is proposed to be booked: 1 to 1,440, a half minute and more counts as one. */
    public int minutes(Instant now) {
        return (int) Math.clamp((lasted(now).toSeconds() + 30) / 60, 1, TimeBooking.DAY);
    }

    /**
     * The first time after its start that a clock showed this.
     *
     * @throws Refused when that is still to come
     */
    Instant until(LocalTime clock, Instant now, ZoneId zone) {
        var start = started.atZone(zone);
        var end = start.with(clock);
        if (end.isBefore(start.truncatedTo(ChronoUnit.MINUTES))) {
            end = end.plusDays(1);
        }
        if (end.toInstant().isAfter(now)) {
            throw new Refused(Problem.at("until", "effort.timer.until.future"));
        }
        return end.isBefore(start) ? started : end.toInstant();
    }
}
