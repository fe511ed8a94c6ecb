package org.allmende.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Set;
import org.allmende.plan.FreeDay;
import org.allmende.plan.Land;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Recurrence;
import org.allmende.plan.Rhythm;
import org.allmende.plan.Roll;
import org.allmende.plan.WorkCalendar;
import org.junit.jupiter.api.Test;

class RunDaysTest {

    private static final LocalDate BEGIN = LocalDate.of(2027, 1, 1);

    @Test
    void thePatchdayIsTheSecondTuesdayOfEveryMonth() {
        assertThat(anchors("FREQ=MONTHLY;BYDAY=2TU", Roll.NEXT, 4))
                .containsExactly(
                        day(2027, 1, 12), day(2027, 2, 9), day(2027, 3, 9), day(2027, 4, 13));
    }

    @Test
    void aQuarterThatEndsOnAFreeDayIsKeptTheWorkdayBefore() {
        // 31 December is free by tariff, and so is Thursday the 30th not.
        List<RunDay> days = days("FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=31", Roll.PREVIOUS, 1);
        assertThat(days.getFirst().named()).isEqualTo(day(2027, 12, 31));
        assertThat(days.getFirst().anchor()).isEqualTo(day(2027, 12, 30));
        assertThat(reason(days.getFirst()).kind()).isEqualTo(FreeDay.Kind.YEAR_END);
    }

    @Test
    void aFreeDayRollsToTheNextWorkdayAndSaysWhy() {
        RunDay epiphany = days("FREQ=YEARLY;BYMONTH=1;BYMONTHDAY=6", Roll.NEXT, 1).getFirst();
        assertThat(epiphany.anchor()).isEqualTo(day(2027, 1, 7));
        assertThat(reason(epiphany).name()).isEqualTo("Heilige Drei Könige");
    }

    @Test
    void anElectionStaysOnItsSunday() {
        var election = new Rhythm.Event(Rhythm.Occasion.DATE_IN_LIST, "Wahltermine");
        LocalDate sunday = day(2027, 9, 26);
        assertThat(new RunDays(recurrence(election, Roll.STAY), bavaria()).on(sunday))
                .isEqualTo(new RunDay(sunday, sunday, null));
    }

    @Test
    void aFirstDayThatGivesWayToBeforeTheBeginningIsARunToo() {
        var newYear = new Rhythm.Rule("FREQ=YEARLY", Set.of());
        var days = new RunDays(recurrence(newYear, Roll.PREVIOUS), bavaria());
        assertThat(days.between(BEGIN, BEGIN, day(2028, 12, 31)))
                .extracting(RunDay::anchor)
                .containsExactly(day(2026, 12, 30), day(2027, 12, 30), day(2028, 12, 29));
        assertThat(days.from(BEGIN, BEGIN, 1))
                .extracting(RunDay::anchor)
                .containsExactly(day(2026, 12, 30));
        assertThat(days.from(BEGIN, day(2027, 1, 2), 1))
                .as("asked from later on")
                .extracting(RunDay::anchor)
                .containsExactly(day(2027, 12, 30));
    }

    @Test
    void leavesOutTheMonthsThatAreExcepted() {
        var rhythm = new Rhythm.Rule("FREQ=MONTHLY;BYDAY=1TU", Set.of(Month.AUGUST));
        List<RunDay> year =
                new RunDays(recurrence(rhythm, Roll.NEXT), bavaria())
                        .between(BEGIN, BEGIN, day(2027, 12, 31));
        assertThat(year).hasSize(11).noneMatch(run -> run.anchor().getMonth() == Month.AUGUST);
    }

    @Test
    void knowsTheLastWorkdayOfAMonth() {
        var rhythm = new Rhythm.Workday(Rhythm.Position.LAST, Set.of(Month.MAY, Month.DECEMBER));
        assertThat(new RunDays(recurrence(rhythm, Roll.NEXT), bavaria()).from(BEGIN, BEGIN, 2))
                .extracting(RunDay::anchor)
                .containsExactly(day(2027, 5, 31), day(2027, 12, 30));
    }

    @Test
    void aChangeOfTheClockMovesNoDay() {
        assertThat(anchors("FREQ=DAILY", Roll.NEXT, 400))
                .doesNotHaveDuplicates()
                .contains(day(2027, 3, 30), day(2027, 11, 2))
                .allMatch(bavaria()::isWorkday);
    }

    @Test
    void twoNamedDaysThatMeetAreOneRun() {
        assertThat(days("FREQ=WEEKLY;BYDAY=SA,SU,MO", Roll.NEXT, 3))
                .extracting(RunDay::anchor)
                .containsExactly(day(2027, 1, 4), day(2027, 1, 11), day(2027, 1, 18));
    }

    @Test
    void whatTheRuleLeavesOpenComesFromTheDayItBegins() {
        LocalDate begins = day(2027, 2, 15);
        assertThat(days("FREQ=MONTHLY;INTERVAL=3", begins, 3))
                .extracting(RunDay::named)
                .containsExactly(begins, day(2027, 5, 15), day(2027, 8, 15));
    }

    @Test
    void aRuleMayEndByItself() {
        assertThat(anchors("FREQ=YEARLY;COUNT=2", Roll.NEXT, 24)).hasSize(2);
        assertThat(anchors("FREQ=YEARLY;UNTIL=20300101", Roll.NEXT, 24)).hasSize(4);
    }

    @Test
    void refusesWhatIsNoRuleOrNamesNoDay() {
        assertRefused("FREQ=MONTHLY;BYDAY=6TU", "plan.rhythm.never");
        assertRefused("FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30", "plan.rhythm.never");
        assertRefused("FREQ=MONTHLY;BYDAY=XX", "plan.rhythm.rule");
        assertRefused("FREQ=SECONDLY", "plan.rhythm.fine");
        assertRefused("FREQ=DAILY;BYSECOND=10", "plan.rhythm.fine");
        assertRefused("jeden Dienstag", "plan.rhythm.rule");
        assertRefused("FREQ=FORTNIGHTLY", "plan.rhythm.rule");
    }

    private static void assertRefused(String rule, String code) {
        assertThatThrownBy(() -> days(rule, Roll.NEXT, 24))
                .isInstanceOfSatisfying(
                        PlanRefused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private static List<LocalDate> anchors(String rule, Roll roll, int count) {
        return days(rule, roll, count).stream().map(RunDay::anchor).toList();
    }

    private static List<RunDay> days(String rule, LocalDate begins, int count) {
        return new RunDays(recurrence(new Rhythm.Rule(rule, Set.of()), Roll.NEXT), bavaria())
                .from(begins, begins, count);
    }

    private static List<RunDay> days(String rule, Roll roll, int count) {
        return new RunDays(recurrence(new Rhythm.Rule(rule, Set.of()), roll), bavaria())
                .from(BEGIN, BEGIN, count);
    }

    private static FreeDay reason(RunDay day) {
        if (day.reason() == null) {
            throw new AssertionError(day + " has not moved");
        }
        return day.reason();
    }

    private static Recurrence recurrence(Rhythm rhythm, Roll roll) {
        return new Recurrence("Termin", rhythm, roll, 0, List.of());
    }

    private static WorkCalendar bavaria() {
        return WorkCalendar.of(Land.BY);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
