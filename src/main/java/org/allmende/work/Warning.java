package org.allmende.work;

import java.time.LocalDate;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * From which day a task is at risk: below eight hours of effort one working day before its end,
 * otherwise effort × 1.3 at eight hours a day, rounded up to working days (50 hours: nine days).
 */
final class Warning {

    private static final int HOURS_A_DAY = 8;

    private Warning() {}

    static @Nullable LocalDate day(
            @Nullable LocalDate endOn, @Nullable Integer effortHours, WorkCalendar calendar) {
        return endOn == null ? null : calendar.plusWorkdays(endOn, -workdays(effortHours));
    }

    static int workdays(@Nullable Integer effortHours) {
        if (effortHours == null || effortHours < HOURS_A_DAY) {
            return 1;
        }
        return (effortHours * 13 + 10 * HOURS_A_DAY - 1) / (10 * HOURS_A_DAY);
    }
}
