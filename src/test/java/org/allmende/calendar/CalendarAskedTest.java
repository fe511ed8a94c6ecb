package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.YearMonth;
import org.allmende.views.ItemView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarAskedTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    @Test
    void aMonthIsShownInWholeWeeks() {
        var asked = CalendarAsked.read("2026-11", null, ItemView.PLAIN, TODAY);
        assertThat(asked.from()).isEqualTo("2026-10-26");
        assertThat(asked.to()).isEqualTo("2026-12-06");
        assertThat(asked.of(YearMonth.of(2026, 12))).isEqualTo("?monat=2026-12");
    }

    @Test
    void aDayGoesBeforeAMonth() {
        var asked = CalendarAsked.read("2026-05", "2026-11-12", ItemView.PLAIN, TODAY);
        assertThat(asked.month()).isEqualTo(YearMonth.of(2026, 11));
        assertThat(asked.from()).isEqualTo(asked.to()).isEqualTo("2026-11-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Mai", "2026-13", "2026-1", "+999999999-01", "0000-01", "2999-01"})
    void whatIsNoMonthShowsThisOne(String month) {
        assertThat(CalendarAsked.read(month, month + "-01", ItemView.PLAIN, TODAY).month())
                .isEqualTo(YearMonth.of(2026, 11));
    }
}
