package org.allmende.bench;

import java.time.LocalDate;
import org.allmende.plan.Anchor;
import org.allmende.plan.Land;
import org.allmende.plan.Plan;
import org.allmende.plan.Schedule;
import org.allmende.plan.WorkCalendar;

/**
 * The core alone: dates of 5,000 items with 7,500 dependencies, forwards, with slack and critical
 * path. In this process, without a request.
 */
final class ScheduleCase implements Case.Step {

    private final Plan plan = SamplePlan.of(5_000, 7_500);
    private final WorkCalendar calendar = WorkCalendar.of(Land.BW);
    private final Anchor start = new Anchor.Start(LocalDate.of(2027, 1, 4));

    @Override
    public long run() {
        return Schedule.of(plan, calendar, start).end().isBefore(LocalDate.of(2027, 1, 4)) ? 1 : 0;
    }
}
