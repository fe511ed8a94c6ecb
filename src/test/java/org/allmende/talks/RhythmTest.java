package org.allmende.talks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RhythmTest {

    @Test
    void aWeekdayOfTheMonthIsARuleAndBack() {
        var second = new Rhythm(2, DayOfWeek.THURSDAY);
        assertThat(second.rule()).isEqualTo("FREQ=MONTHLY;BYDAY=2TH");
        assertThat(Rhythm.of(second.rule())).contains(second);
        assertThat(Rhythm.of(new Rhythm(-1, DayOfWeek.MONDAY).rule()))
                .contains(new Rhythm(-1, DayOfWeek.MONDAY));
    }

    @Test
    void theNextDayIsFound() {
        String rule = "FREQ=MONTHLY;BYDAY=2TH";
        assertThat(Rhythm.next(rule, LocalDate.of(2026, 11, 1)))
                .contains(LocalDate.of(2026, 11, 12));
        assertThat(Rhythm.next(rule, LocalDate.of(2026, 11, 12)))
                .contains(LocalDate.of(2026, 11, 12));
        assertThat(Rhythm.next(rule, LocalDate.of(2026, 11, 13)))
                .contains(LocalDate.of(2026, 12, 10));
    }

    @Test
    void otherRulesHaveDatesToo() {
        assertThat(Rhythm.of("FREQ=WEEKLY;INTERVAL=2")).isEmpty();
        assertThat(Rhythm.next("FREQ=WEEKLY;INTERVAL=2", LocalDate.of(2026, 11, 2)))
                .contains(LocalDate.of(2026, 11, 2));
        assertThat(Rhythm.next("", LocalDate.of(2026, 11, 2))).isEmpty();
    }
}
