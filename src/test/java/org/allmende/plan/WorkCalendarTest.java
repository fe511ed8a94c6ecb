package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkCalendarTest {

    /**
     * Test values of organisations.md section 7: Monday to Friday; in parentheses without 24. and
     * 31.12.
     */
    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            textBlock =
                    """
                    SH | - | 254 252 256 254 251 251 251 249
                    HH | - | 254 252 256 254 251 251 251 249
                    NI | - | 254 252 256 254 251 251 251 249
                    HB | - | 254 252 256 254 251 251 251 249
                    BB | - | 254 252 256 254 251 251 251 249
                    BE | - | 254 252 255 253 251 251 251 249
                    MV | - | 254 252 255 253 250 250 250 248
                    TH | - | 254 252 255 253 250 250 250 248
                    HE | - | 253 251 255 253 251 251 251 249
                    SN | - | 253 251 255 253 250 250 250 248
                    ST | - | 253 251 255 253 250 250 251 249
                    NW | - | 253 251 254 252 250 250 250 248
                    RP | - | 253 251 254 252 250 250 250 248
                    SL | - | 253 251 254 252 249 249 249 247
                    BW | - | 252 250 253 251 249 249 250 248
                    BY | - | 252 250 253 251 249 249 250 248
                    BY | BY_MARIAE_HIMMELFAHRT | 252 250 253 251 248 248 249 247
                    BY | AUGSBURG | 252 250 253 251 247 247 248 246
                    """)
    void countsTheWorkdaysOfEachLandAndYear(Land land, @Nullable Locality locality, String days) {
        var free = WorkCalendar.of(land).in(locality);
        var worked = free.yearEndFree(false);
        String[] expected = days.split(" ");
        for (int year = 2026; year <= 2029; year++) {
            int column = 2 * (year - 2026);
            var first = LocalDate.of(year, 1, 1);
            var last = LocalDate.of(year, 12, 31);
            assertThat(worked.workdaysBetween(first, last))
                    .isEqualTo(Integer.parseInt(expected[column]));
            assertThat(free.workdaysBetween(first, last))
                    .isEqualTo(Integer.parseInt(expected[column + 1]));
        }
    }

    @ParameterizedTest
    @CsvSource({"SN, SN_FRONLEICHNAM", "TH, TH_FRONLEICHNAM"})
    void knowsFronleichnamWhereItHoldsInPartsOfALand(Land land, Locality locality) {
        var day = LocalDate.of(2027, 5, 27);
        assertThat(WorkCalendar.of(land).holiday(day)).isEmpty();
        assertThat(WorkCalendar.of(land).in(locality).holiday(day)).contains("Fronleichnam");
    }

    @Test
    void refusesALocalityOfAnotherLand() {
        assertThatThrownBy(() -> WorkCalendar.of(Land.HH).in(Locality.AUGSBURG))
                .isInstanceOfSatisfying(
                        PlanRefused.class,
                        refused -> assertThat(refused.code()).isEqualTo("plan.calendar.locality"));
    }

    @Test
    void namesFreeDaysForShading() {
        // Thursday 23 to Friday 31 December 2027 in Hamburg, closed between the years on the 29th.
        var calendar =
                WorkCalendar.of(Land.HH)
                        .closedOn(Map.of(LocalDate.of(2027, 12, 29), "Betriebsruhe"));
        var days = calendar.freeDays(LocalDate.of(2027, 12, 23), LocalDate.of(2027, 12, 31));
        assertThat(days)
                .extracting(day -> day.date().getDayOfMonth() + " " + day.kind() + " " + day.name())
                .containsExactly(
                        "24 YEAR_END null",
                        "25 HOLIDAY 1. Weihnachtsfeiertag",
                        "26 HOLIDAY 2. Weihnachtsfeiertag",
                        "29 CLOSING Betriebsruhe",
                        "31 YEAR_END null");
    }

    @Test
    void doesNotLetClosingDaysMoveLegalPeriods() {
        var closed = LocalDate.of(2027, 5, 7);
        var calendar = WorkCalendar.of(Land.HH).closedOn(Map.of(closed, "Brückentag"));
        assertThat(calendar.isWorkday(closed)).isFalse();
        assertThat(calendar.closing(closed)).contains("Brückentag");
        assertThat(calendar.isLegalDay(closed)).isTrue();
        assertThat(calendar.isLegalDay(LocalDate.of(2027, 12, 24))).isTrue();
        assertThat(calendar.isLegalDay(LocalDate.of(2027, 12, 25))).isFalse();
    }

    @Test
    void countsWorkdaysForwardsAndBackwards() {
        var calendar = WorkCalendar.of(Land.HH);
        // Thursday before Good Friday 2027; the next workday is Tuesday 30 March.
        var thursday = LocalDate.of(2027, 3, 25);
        assertThat(calendar.plusWorkdays(thursday, 1)).isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(calendar.plusWorkdays(thursday.plusDays(1), 0))
                .isEqualTo(LocalDate.of(2027, 3, 30));
        assertThat(calendar.plusWorkdays(LocalDate.of(2027, 3, 30), -1)).isEqualTo(thursday);
        assertThat(calendar.nextWorkday(thursday.plusDays(1))).isEqualTo(LocalDate.of(2027, 3, 30));
    }

    @Test
    void givesTheSameAnswersHoweverFarItHasLookedBefore() {
        var fresh = WorkCalendar.of(Land.BY);
        var travelled = WorkCalendar.of(Land.BY);
        travelled.isWorkday(LocalDate.of(2100, 1, 1));
        travelled.isWorkday(LocalDate.of(1950, 1, 1));
        var from = LocalDate.of(2024, 1, 1);
        var to = LocalDate.of(2061, 12, 31);
        assertThat(travelled.workdaysBetween(from, to)).isEqualTo(fresh.workdaysBetween(from, to));
        assertThat(travelled.plusWorkdays(from, 10_000))
                .isEqualTo(fresh.plusWorkdays(from, 10_000));
    }

    @Test
    void everyDayIsWorkedThatIsNotFree() {
        var calendar = WorkCalendar.of(Land.BY).in(Locality.AUGSBURG);
        LocalDate expected = LocalDate.of(2026, 1, 1);
        for (int i = 0; i < 25 * 365; i++) {
            LocalDate day = LocalDate.of(2026, 1, 2).plusDays(i);
            boolean free = calendar.freeDay(day).isPresent();
            assertThat(calendar.isWorkday(day)).as("%s", day).isNotEqualTo(free);
            expected = free ? expected : day;
            assertThat(calendar.plusWorkdays(calendar.nextWorkday(day.plusDays(1)), -1))
                    .as("before %s", day.plusDays(1))
                    .isEqualTo(expected);
        }
    }

    @Test
    void oneTableReachesWhatAnotherOneFound() {
        var calendar = WorkCalendar.of(Land.HH);
        DayTable early = calendar.days(LocalDate.of(2027, 1, 4));
        DayTable late = calendar.days(LocalDate.of(2044, 1, 4));
        DayTable past = calendar.days(LocalDate.of(1994, 1, 4));
        int day = WorkCalendar.day(LocalDate.of(1998, 3, 5));
        int number = early.workdaysBefore(day);
        assertThat(late.workdaysBefore(day)).isEqualTo(past.workdaysBefore(day)).isEqualTo(number);
        assertThat(early.workday(number)).isEqualTo(day);
        assertThat(late.workday(number)).isEqualTo(day);
        assertThat(early.isWorkday(day)).isTrue();
        assertThat(early.isLegal(WorkCalendar.day(LocalDate.of(1998, 5, 1)))).isFalse();
    }

    @Test
    void workingOnSaturdaysIsPossibleButDoesNotMakeThemLegalDays() {
        var saturday = LocalDate.of(2027, 9, 11);
        var calendar =
                WorkCalendar.of(Land.HH)
                        .working(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.SATURDAY));
        assertThat(calendar.isWorkday(saturday)).isTrue();
        assertThat(calendar.isLegalDay(saturday)).isFalse();
    }

    @Test
    void refusesAWeekWithoutWorkAndYearsBeyondTheCalendar() {
        assertThatThrownBy(() -> WorkCalendar.of(Land.HH).working(EnumSet.noneOf(DayOfWeek.class)))
                .hasMessageContaining("plan.calendar.week");
        for (int year : new int[] {1899, 3000}) {
            assertThatThrownBy(() -> WorkCalendar.of(Land.HH).isWorkday(LocalDate.of(year, 6, 1)))
                    .hasMessageContaining("plan.dates.range");
        }
        assertThat(WorkCalendar.of(Land.HH).isWorkday(LocalDate.of(1900, 1, 1))).isFalse();
        assertThat(WorkCalendar.of(Land.HH).isWorkday(LocalDate.of(2999, 12, 31))).isFalse();
    }
}
