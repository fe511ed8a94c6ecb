package org.allmende.followup;

import java.time.LocalDate;
import org.allmende.plan.FreeDay;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * The day on which something is shown again: a working day.
 *
 * @param free why the day that was asked for is none, or null when it is
 */
public record FollowUpDay(LocalDate date, @Nullable FreeDay free) {

    static FollowUpDay of(LocalDate asked, WorkCalendar calendar) {
        var free = calendar.freeDays(asked, asked);
        return free.isEmpty()
                ? new FollowUpDay(asked, null)
                : new FollowUpDay(calendar.nextWorkday(asked), free.getFirst());
    }
}
