package org.allmende.talks.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;

/** When the day before has come. */
class SessionRemindersTest {

    static final LocalDate FRIDAY = LocalDate.of(2026, 11, 13);

    /** Nine in the morning of the last workday before. */
    static Instant workdayBefore(Instant begins) {
        LocalDate day = begins.atZone(Session.ZONE).toLocalDate().minusDays(1);
        while (day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            day = day.minusDays(1);
        }
        return day.atTime(9, 1).atZone(Session.ZONE).toInstant();
    }

    @Test
    void onAWorkdayAllUntilTheEndOfTheNext() {
        assertThat(ends(FRIDAY.minusDays(1), 9)).isEqualTo(start(FRIDAY.plusDays(1)));
        assertThat(ends(FRIDAY, 15)).isEqualTo(start(FRIDAY.plusDays(4)));
    }

    @Test
    void neitherAtNightNorAtTheWeekend() {
        assertThat(ends(FRIDAY, 8)).isEqualTo(start(FRIDAY));
        assertThat(ends(FRIDAY.plusDays(1), 12)).isEqualTo(start(FRIDAY.plusDays(1)));
    }

    private static Instant ends(LocalDate day, int hour) {
        return SessionReminders.ends(ZonedDateTime.of(day.atTime(hour, 0), Session.ZONE));
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Session.ZONE).toInstant();
    }
}
