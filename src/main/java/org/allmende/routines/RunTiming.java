package org.allmende.routines;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.allmende.plan.Anchor;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;

/** When the run of an anchor day is made. */
record RunTiming(Routine routine, WorkCalendar calendar) {

    /** What a holiday season can add to the way from the making to the anchor, in days. */
    private static final int SLACK = 40;

    Schedule schedule(LocalDate anchor) {
        return Schedule.of(routine.document().plan(), calendar, new Anchor.Start(anchor));
    }

    /** So many workdays before its first task, or before the anchor where nothing comes earlier. */
    LocalDate madeOn(LocalDate anchor) {
        LocalDate first = schedule(anchor).start();
        return calendar.plusWorkdays(
                first.isAfter(anchor) ? anchor : first, -routine.recurrence().lead());
    }

    /** No anchor after this day has to be made today. */
    LocalDate horizon(LocalDate today) {
        return today.plusDays(ChronoUnit.DAYS.between(madeOn(today), today) + SLACK);
    }
}
