package org.allmende.talks.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WorkdaysTest {

    static final LocalDate THURSDAY = LocalDate.of(2026, 11, 12);

    @Test
    void weekendsDoNotCount() {
        assertThat(Workdays.after(THURSDAY, 1)).isEqualTo(LocalDate.of(2026, 11, 13));
        assertThat(Workdays.after(THURSDAY, 2)).isEqualTo(LocalDate.of(2026, 11, 16));
        assertThat(Workdays.after(THURSDAY, 5)).isEqualTo(LocalDate.of(2026, 11, 19));
        assertThat(Workdays.after(THURSDAY.plusDays(2), 1)).isEqualTo(LocalDate.of(2026, 11, 16));
    }
}
