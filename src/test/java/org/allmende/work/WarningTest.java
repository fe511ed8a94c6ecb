package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.allmende.plan.Land;
import org.allmende.plan.WorkCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarningTest {

    private static final WorkCalendar BW = WorkCalendar.of(Land.BW);

    @ParameterizedTest
    @CsvSource({"0, 1", "7, 1", "8, 2", "24, 4", "49, 8", "50, 9", "100000, 16250"})
    void effortTimesOnePointThreeAtEightHoursADayRoundedUp(int hours, int workdays) {
        assertThat(Warning.workdays(hours)).isEqualTo(workdays);
    }

    @Test
    void withoutAnEffortItIsTheWorkdayBefore() {
        assertThat(Warning.workdays(null)).isEqualTo(1);
        assertThat(Warning.day(LocalDate.of(2026, 5, 11), null, BW))
                .isEqualTo(LocalDate.of(2026, 5, 8));
    }

    @Test
    void countsBackOverWeekendsAndHolidays() {
        // 15 May 2026 less nine workdays: Himmelfahrt (14 May) and 1 May are free.
        assertThat(Warning.day(LocalDate.of(2026, 5, 15), 50, BW))
                .isEqualTo(LocalDate.of(2026, 4, 30));
    }

    @Test
    void withoutAnEndThereIsNothingToWarnOf() {
        assertThat(Warning.day(null, 50, BW)).isNull();
    }
}
