package org.allmende.plan;

import static org.allmende.plan.DependencyKind.FINISH_FINISH;
import static org.allmende.plan.DependencyKind.FINISH_START;
import static org.allmende.plan.DependencyKind.START_FINISH;
import static org.allmende.plan.DependencyKind.START_START;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Schedules computed by hand with a paper calendar. */
class ScheduleTest {

    private static final WorkCalendar HAMBURG = WorkCalendar.of(Land.HH);

    @Test
    void easterLengthensATask() {
        // Mon 15 – Fri 19 March 2027 are days 1–5, Mon 22 – Thu 25 days 6–9; Fri 26 is Karfreitag,
        // Mon 29 Ostermontag;
        // Tue 30 is day 10. The successor has Wed 31 March and Thu 1 April.
        var schedule =
                forwards(
                        "2027-03-15",
                        HAMBURG,
                        plan(List.of(task("a", 10), task("b", 2)), after("a", "b")));
        assertDates(schedule, "a", "2027-03-15", "2027-03-30");
        assertDates(schedule, "b", "2027-03-31", "2027-04-01");
    }

    @Test
    void fronleichnamIsFreeInDuesseldorfAndNotInHamburg() {
        // Mon 24 May 2027; Thu 27 is Fronleichnam. NW: 24, 25, 26, 28, 31. HH: 24–28.
        var plan = plan(List.of(task("a", 5)));
        assertDates(
                forwards("2027-05-24", WorkCalendar.of(Land.NW), plan),
                "a",
                "2027-05-24",
                "2027-05-31");
        assertDates(forwards("2027-05-24", HAMBURG, plan), "a", "2027-05-24", "2027-05-28");
    }

    @Test
    void augsburgRestsOnTheEighthOfAugust() {
        // Tue 8 August 2028 is Friedensfest. Augsburg: Mon 7, Wed 9, Thu 10, Fri 11, Mon 14.
        // Elsewhere: Mon 7 – Fri 11.
        var plan = plan(List.of(task("a", 5)));
        var bavaria = WorkCalendar.of(Land.BY);
        assertDates(
                forwards("2028-08-07", bavaria.in(Locality.AUGSBURG), plan),
                "a",
                "2028-08-07",
                "2028-08-14");
        assertDates(forwards("2028-08-07", bavaria, plan), "a", "2028-08-07", "2028-08-11");
    }

    @Test
    void leapDayIsWorkedAndEndsNoYear() {
        // Mon 28, Tue 29 February, Wed 1 March 2028. An event on 29 February plus 12 months ends on
        // Wed 28 February 2029
        // (§ 188 Abs. 3: the day is missing); plus 1 month on Wed 29 March 2028.
        assertDates(
                forwards("2028-02-28", HAMBURG, plan(List.of(task("a", 3)))),
                "a",
                "2028-02-28",
                "2028-03-01");
        var schedule =
                forwards(
                        "2028-02-29",
                        HAMBURG,
                        plan(
                                List.of(
                                        task("a", 1),
                                        Item.period("year", "Jahr", Span.months(12)),
                                        Item.period("month", "Monat", Span.months(1))),
                                after("a", "year"),
                                after("a", "month")));
        assertDates(schedule, "year", "2028-03-01", "2029-02-28");
        assertDates(schedule, "month", "2028-03-01", "2028-03-29");
    }

    @Test
    void oneMonthFromTheLastOfJanuaryEndsOnTheLastOfFebruary() {
        // Event on Mon 31 January 2028 → begins 1 February, ends Tue 29 February (§ 188 Abs. 2 and
        // 3 BGB).
        // Event on Wed 31 January 2029 → ends Wed 28 February.
        var plan =
                plan(
                        List.of(task("a", 1), Item.period("p", "Frist", Span.months(1))),
                        after("a", "p"));
        assertDates(forwards("2028-01-31", HAMBURG, plan), "p", "2028-02-01", "2028-02-29");
        assertDates(forwards("2029-01-31", HAMBURG, plan), "p", "2029-02-01", "2029-02-28");
    }

    @Test
    void aMonthThatBeginsWithADayEndsOnTheDayBeforeItsNumber() {
        // Without an event the first day counts (§ 187 Abs. 2): 1 March – 31 March 2028 (Fri); 31
        // January – 29 February.
        var plan = plan(List.of(Item.period("p", "Frist", Span.months(1))));
        assertDates(forwards("2028-03-01", HAMBURG, plan), "p", "2028-03-01", "2028-03-31");
        assertDates(forwards("2028-01-31", HAMBURG, plan), "p", "2028-01-31", "2028-02-29");
    }

    @Test
    void aPeriodThatWouldEndOnASundayEndsOnMondayAndSaysWhy() {
        // Event Wed 6 October 2027, 4 calendar days: Thu 7 – Sun 10 → Mon 11 (§ 193 BGB).
        var plan =
                plan(
                        List.of(
                                task("a", 1),
                                Item.period("p", "Frist", Span.calendarDays(4)),
                                task("b", 1)),
                        after("a", "p"),
                        after("p", "b"));
        var schedule = forwards("2027-10-06", HAMBURG, plan);
        assertDates(schedule, "p", "2027-10-07", "2027-10-11");
        assertDates(schedule, "b", "2027-10-12", "2027-10-12");
        assertThat(schedule.explanation(ItemKey.of("p")))
                .contains(
                        new Shift(
                                day("2027-10-10"),
                                day("2027-10-11"),
                                new FreeDay(day("2027-10-10"), FreeDay.Kind.WEEKEND, null)));
        assertThat(schedule.explanation(ItemKey.of("a"))).isEmpty();
    }

    @Test
    void aPeriodThatWouldEndOnGoodFridayEndsAfterEaster() {
        // Event Fri 12 March 2027, two weeks: Fri 26 March is Karfreitag; Sat, Sun, Ostermontag;
        // Tue 30 March.
        var plan =
                plan(
                        List.of(task("a", 1), Item.period("p", "Frist", Span.weeks(2))),
                        after("a", "p"));
        var schedule = forwards("2027-03-12", HAMBURG, plan);
        assertDates(schedule, "p", "2027-03-13", "2027-03-30");
        assertThat(schedule.explanation(ItemKey.of("p")).orElseThrow().reason().name())
                .isEqualTo("Karfreitag");
    }

    @Test
    void aPeriodMayEndOnChristmasEve() {
        // Event Fri 17 December 2027, one week: Fri 24 December is free for the authority but no
        // public holiday.
        var plan =
                plan(
                        List.of(task("a", 1), Item.period("p", "Frist", Span.weeks(1))),
                        after("a", "p"));
        var schedule = forwards("2027-12-17", HAMBURG, plan);
        assertDates(schedule, "p", "2027-12-18", "2027-12-24");
        assertThat(schedule.explanation(ItemKey.of("p"))).isEmpty();
    }

    @Test
    void theStandstillOfTheProcurementLawEndsOnASaturday() {
        // Bidders informed Wed 6 October 2027, 10 days: Thu 7 – Sat 16, holds (§ 134 Abs. 2 GWB; VK
        // Bund VK 2-77/21).
        // The award follows on Mon 18. Rolling, it would end on Mon 18 and the award follow on Tue
        // 19.
        var wait = Item.period("w", "Wartefrist", Span.calendarDays(10));
        var deps = new Dependency[] {after("a", "w"), after("w", "b")};
        var holding =
                forwards(
                        "2027-10-06",
                        HAMBURG,
                        plan(List.of(task("a", 1), wait.holding(), task("b", 1)), deps));
        assertDates(holding, "w", "2027-10-07", "2027-10-16");
        assertDates(holding, "b", "2027-10-18", "2027-10-18");
        assertThat(holding.explanation(ItemKey.of("w"))).isEmpty();
        var rolling =
                forwards(
                        "2027-10-06",
                        HAMBURG,
                        plan(List.of(task("a", 1), wait, task("b", 1)), deps));
        assertDates(rolling, "b", "2027-10-19", "2027-10-19");
    }

    @Test
    void eachKindOfDependencyWithItsLag() {
        // September 2027 without holidays; a is Mon 6 – Fri 10, b lasts three days.
        assertSecond(FINISH_START, Span.ZERO, "2027-09-13", "2027-09-15");
        assertSecond(FINISH_START, Span.workingDays(2), "2027-09-15", "2027-09-17");
        assertSecond(FINISH_START, Span.workingDays(-2), "2027-09-09", "2027-09-13");
        // a is over on Sat 11, 0:00. One day later is Sunday → Monday; three days later is Tue 14.
        assertSecond(FINISH_START, Span.calendarDays(1), "2027-09-13", "2027-09-15");
        assertSecond(FINISH_START, Span.calendarDays(3), "2027-09-14", "2027-09-16");
        // Two weeks later is Sat 25 → Mon 27. A month after Fri 10 is Sun 10 October; begins on Mon
        // 11.
        assertSecond(FINISH_START, Span.weeks(2), "2027-09-27", "2027-09-29");
        assertSecond(FINISH_START, Span.months(1), "2027-10-11", "2027-10-13");
        assertSecond(START_START, Span.ZERO, "2027-09-06", "2027-09-08");
        assertSecond(START_START, Span.workingDays(2), "2027-09-08", "2027-09-10");
        // b ends with a: Wed 8 – Fri 10; one working day after it: Thu 9 – Mon 13.
        assertSecond(FINISH_FINISH, Span.ZERO, "2027-09-08", "2027-09-10");
        assertSecond(FINISH_FINISH, Span.workingDays(1), "2027-09-09", "2027-09-13");
        // b ends four working days after a begins, on Thu 9.
        assertSecond(START_FINISH, Span.workingDays(4), "2027-09-07", "2027-09-09");
    }

    private static void assertSecond(DependencyKind kind, Span lag, String start, String end) {
        var plan = plan(List.of(task("a", 5), task("b", 3)), Dependency.of("a", "b", kind, lag));
        assertDates(forwards("2027-09-06", HAMBURG, plan), "b", start, end);
    }

    @Test
    void backwardsOverChristmas() {
        // Target Wed 5 January 2028. b: Wed 5, Tue 4, Mon 3 January, (31 free), Thu 30, Wed 29
        // December.
        // a: Tue 28, Mon 27, (25, 26 holidays, 24 free), Thu 23, Wed 22, Tue 21.
        var plan = plan(List.of(task("a", 5), task("b", 5)), after("a", "b"));
        var schedule = backwards("2028-01-05", HAMBURG, plan);
        assertDates(schedule, "b", "2027-12-29", "2028-01-05");
        assertDates(schedule, "a", "2027-12-21", "2027-12-28");
        assertThat(schedule.isCritical(ItemKey.of("a"))).isTrue();
        // Where 24 and 31 December are worked, two days later.
        var worked = backwards("2028-01-05", HAMBURG.yearEndFree(false), plan);
        assertDates(worked, "b", "2027-12-30", "2028-01-05");
        assertDates(worked, "a", "2027-12-23", "2027-12-29");
    }

    @Test
    void backwardsAPeriodBeginsSoThatItHolds() {
        // The last task is on the target, Mon 11 October 2027; the period of two weeks must be over
        // on Sun 10. Counted to
        // Sat 9 or Sun 10 it would roll to Mon 11, so it ends on Fri 8, begins on Sat 25, and the
        // event is on Fri 24 September.
        var plan =
                plan(
                        List.of(
                                task("a", 1),
                                Item.period("p", "Frist", Span.weeks(2)),
                                task("b", 1)),
                        after("a", "p"),
                        after("p", "b"));
        var schedule = backwards("2027-10-11", HAMBURG, plan);
        assertDates(schedule, "b", "2027-10-11", "2027-10-11");
        assertDates(schedule, "p", "2027-09-25", "2027-10-08");
        assertDates(schedule, "a", "2027-09-24", "2027-09-24");
    }

    @Test
    void closingDaysAreFreeButMoveNoPeriod() {
        // Thu 6 May 2027 Himmelfahrt, Fri 7 closed: Wed 5, Mon 10, Tue 11. The period from Mon 3
        // ends on Fri 7 all the same.
        var calendar = HAMBURG.closedOn(Map.of(day("2027-05-07"), "Brückentag"));
        assertDates(
                forwards("2027-05-05", calendar, plan(List.of(task("a", 3)))),
                "a",
                "2027-05-05",
                "2027-05-11");
        var period =
                plan(
                        List.of(task("a", 1), Item.period("p", "Frist", Span.calendarDays(4))),
                        after("a", "p"));
        assertDates(forwards("2027-05-03", calendar, period), "p", "2027-05-04", "2027-05-07");
    }

    @Test
    void aTargetThatCannotBeMetIsAnsweredWithTheEarliestOne() {
        // Ten working days towards Fri 10 September 2027 begin on Mon 30 August. If today is Mon 6
        // September, the earliest
        // end is Fri 17 September.
        var plan = plan(List.of(task("a", 10)));
        assertThat(backwards("2027-09-10", HAMBURG, plan).start()).isEqualTo(day("2027-08-30"));
        assertThat(Schedule.earliestEnd(plan, HAMBURG, day("2027-09-06")))
                .isEqualTo(day("2027-09-17"));
        // If the task may not begin before that day, the plan says that it misses its target.
        var bound =
                backwards(
                        "2027-09-10",
                        HAMBURG,
                        plan(List.of(task("a", 10).notBefore(day("2027-09-06")))));
        assertDates(bound, "a", "2027-09-06", "2027-09-17");
        assertThat(bound.meetsTarget()).isFalse();
    }

    @Test
    void aTargetOnAFreeDayRollsBack() {
        // Sun 12 September 2027 → Fri 10.
        assertThat(backwards("2027-09-12", HAMBURG, plan(List.of(task("a", 1)))).end())
                .isEqualTo(day("2027-09-10"));
    }

    @Test
    void milestonesLieOnTheirPredecessorsLastDayOrOnTheFirstDay() {
        // Start on Sun 5 September 2027: everything begins on Mon 6, the start milestone too, and
        // work on the same day.
        var plan =
                plan(
                        List.of(
                                Item.milestone("s", "Start"),
                                task("a", 3),
                                task("b", 5),
                                Item.milestone("m", "Fertig"),
                                task("c", 1)),
                        after("s", "a"),
                        after("s", "b"),
                        after("a", "m"),
                        after("b", "m"),
                        after("m", "c"));
        var schedule = forwards("2027-09-05", HAMBURG, plan);
        assertDates(schedule, "s", "2027-09-06", "2027-09-06");
        assertDates(schedule, "a", "2027-09-06", "2027-09-08");
        assertDates(schedule, "m", "2027-09-10", "2027-09-10");
        assertDates(schedule, "c", "2027-09-13", "2027-09-13");
        // a may slip to Wed 8 – Fri 10: two days; all else is critical.
        assertThat(schedule.slack(ItemKey.of("a"))).isEqualTo(2);
        assertThat(plan.items())
                .extracting(item -> schedule.isCritical(item.key()))
                .containsExactly(true, false, true, true, true);
    }

    @Test
    void milestonesThatWaitOnlyForTheStartOpenTheDayToo() {
        // Nothing takes time before Mon 6 September 2027, so work begins on that day.
        var plan =
                plan(
                        List.of(
                                Item.milestone("s", "Start"),
                                Item.milestone("k", "Auftakt"),
                                task("a", 3)),
                        after("s", "k"),
                        after("k", "a"));
        assertDates(forwards("2027-09-06", HAMBURG, plan), "k", "2027-09-06", "2027-09-06");
        assertDates(forwards("2027-09-06", HAMBURG, plan), "a", "2027-09-06", "2027-09-08");
        assertDates(backwards("2027-09-08", HAMBURG, plan), "s", "2027-09-06", "2027-09-06");
    }

    @Test
    void aMilestoneHeldOnlyByTheFirstDayLiesOnAWorkday() {
        // a was on Fri 3 September 2027, the plan begins on Sun 5: the milestone is on Mon 6.
        var plan =
                plan(
                        List.of(
                                task("a", 1).fixed(day("2027-09-03"), day("2027-09-03")),
                                Item.milestone("m", "Fertig")),
                        after("a", "m"));
        assertDates(forwards("2027-09-05", HAMBURG, plan), "m", "2027-09-06", "2027-09-06");
        // Planned from Thu 2 it lies where a ended.
        assertDates(forwards("2027-09-02", HAMBURG, plan), "m", "2027-09-03", "2027-09-03");
    }

    @Test
    void workThatLastsUntilSomebodyBeginsOnMondayIsOverOnFriday() {
        // b begins on Mon 13 September 2027; a (2 days) lasts until then: Thu 9, Fri 10.
        var plan =
                plan(
                        List.of(
                                Item.task("b", "Ablösung")
                                        .lasting(Span.workingDays(3))
                                        .notBefore(day("2027-09-13")),
                                task("a", 2)),
                        Dependency.of("b", "a", START_FINISH, Span.ZERO));
        var schedule = forwards("2027-09-06", HAMBURG, plan);
        assertDates(schedule, "a", "2027-09-09", "2027-09-10");
        // It may last until b ends on Wed 15.
        assertThat(schedule.slack(ItemKey.of("a"))).isEqualTo(3);
        // Backwards b begins no later than a is over: a ends on Fri 10, b begins on Mon 13.
        var tied =
                plan(
                        List.of(task("b", 3), task("a", 2).notAfter(day("2027-09-10"))),
                        Dependency.of("b", "a", START_FINISH, Span.ZERO));
        assertDates(backwards("2027-09-30", HAMBURG, tied), "b", "2027-09-13", "2027-09-15");
    }

    @Test
    void backwardsAMilestoneMovesBackToAWorkday() {
        // c is on Mon 13 September 2027, the milestone before it on Fri 10 and not on Sunday.
        var plan =
                plan(
                        List.of(task("a", 1), Item.milestone("m", "Fertig"), task("c", 1)),
                        after("a", "m"),
                        after("m", "c"));
        var schedule = backwards("2027-09-13", HAMBURG, plan);
        assertDates(schedule, "m", "2027-09-10", "2027-09-10");
        assertDates(schedule, "a", "2027-09-10", "2027-09-10");
    }

    @Test
    void packagesSpanTheirContentAndDependenciesOnThemMeanAllOfIt() {
        // p holds a (2 days) and b (4 days), side by side from Mon 6 September 2027; q holds c,
        // waits for all of p.
        var plan =
                plan(
                        List.of(
                                Item.pack("p", "P"),
                                task("a", 2).under("p"),
                                task("b", 4).under("p"),
                                Item.pack("q", "Q"),
                                task("c", 1).under("q"),
                                Item.pack("r", "leer")),
                        after("p", "q"),
                        after("q", "r"));
        var schedule = forwards("2027-09-06", HAMBURG, plan);
        assertDates(schedule, "p", "2027-09-06", "2027-09-09");
        assertDates(schedule, "c", "2027-09-10", "2027-09-10");
        assertDates(schedule, "q", "2027-09-10", "2027-09-10");
        assertDates(schedule, "r", "2027-09-10", "2027-09-10");
        assertThat(schedule.slack(ItemKey.of("a"))).isEqualTo(2);
        assertThat(schedule.isCritical(ItemKey.of("p"))).isTrue();
    }

    @Test
    void datesTieItemsInBothDirections() {
        // Not before Wed 15 September 2027, three days: Wed 15 – Fri 17; its successor Mon 20.
        var late =
                plan(
                        List.of(task("a", 3).notBefore(day("2027-09-15")), task("b", 1)),
                        after("a", "b"));
        assertDates(forwards("2027-09-06", HAMBURG, late), "b", "2027-09-20", "2027-09-20");
        // Not after Wed 15 although the target is Fri 24: a ends on Wed 15, b stays on the target.
        var early =
                plan(
                        List.of(task("a", 3).notAfter(day("2027-09-15")), task("b", 1)),
                        after("a", "b"));
        assertDates(backwards("2027-09-24", HAMBURG, early), "a", "2027-09-13", "2027-09-15");
        assertDates(backwards("2027-09-24", HAMBURG, early), "b", "2027-09-24", "2027-09-24");
        // A council meeting on Thu 16: forwards the task after it begins on Fri 17, backwards the
        // one before ends on Wed 15.
        var fixed =
                plan(
                        List.of(
                                task("a", 3),
                                Item.task("m", "Sitzung")
                                        .fixed(day("2027-09-16"), day("2027-09-16")),
                                task("b", 1)),
                        after("a", "m"),
                        after("m", "b"));
        assertDates(forwards("2027-09-06", HAMBURG, fixed), "b", "2027-09-17", "2027-09-17");
        assertDates(backwards("2027-09-24", HAMBURG, fixed), "a", "2027-09-13", "2027-09-15");
    }

    @Test
    void missedDeadlinesAndConflictsAreReported() {
        // a needs Mon 6 – Fri 10 September 2027; its deadline is Thu 9, and the meeting on Wed 8
        // should come after it.
        var plan =
                plan(
                        List.of(
                                task("a", 5).deadline(day("2027-09-09")),
                                Item.milestone("m", "Sitzung")
                                        .fixed(day("2027-09-08"), day("2027-09-08"))),
                        after("a", "m"));
        var schedule = forwards("2027-09-06", HAMBURG, plan);
        assertThat(schedule.deadlinesMissed()).containsExactly(ItemKey.of("a"));
        assertThat(schedule.conflicts()).containsExactly(ItemKey.of("m"));
        assertThat(schedule.slack(ItemKey.of("a"))).isNegative();
        assertDates(schedule, "m", "2027-09-08", "2027-09-08");
    }

    @Test
    void whatIsFixedWhereItsPredecessorsAllowItIsNoConflict() {
        // a ends on Fri 10 September 2027; b is fixed on the next working day, and c ends with a.
        var plan =
                plan(
                        List.of(
                                task("a", 5),
                                task("b", 1).fixed(day("2027-09-13"), day("2027-09-13")),
                                task("c", 2).fixed(day("2027-09-09"), day("2027-09-10")),
                                Item.milestone("m", "Sitzung")
                                        .fixed(day("2027-09-10"), day("2027-09-10"))),
                        after("a", "b"),
                        Dependency.of("a", "c", FINISH_FINISH, Span.ZERO),
                        after("a", "m"));
        var schedule = forwards("2027-09-06", HAMBURG, plan);
        assertThat(schedule.conflicts()).isEmpty();
        assertThat(schedule.warnings()).isEmpty();
        assertThat(schedule.anchor()).isEqualTo(new Anchor.Start(day("2027-09-06")));
    }

    @Test
    void aLatestDayThatIsMissedIsReportedLikeADeadline() {
        var plan =
                plan(
                        List.of(
                                task("a", 5).notAfter(day("2027-09-09")),
                                task("b", 5).notAfter(day("2027-09-10")),
                                task("c", 5).deadline(day("2027-09-10"))));
        assertThat(forwards("2027-09-06", HAMBURG, plan).deadlinesMissed())
                .containsExactly(ItemKey.of("a"));
    }

    @Test
    void aMonthOfWaitingCountsFromTheDayOfTheEvent() {
        // a begins and ends on Tue 31 August 2027: a month later is Thu 30 September, b begins with
        // it and c on the day after.
        var plan =
                plan(
                        List.of(task("a", 1), task("b", 1), task("c", 1)),
                        Dependency.of("a", "b", START_START, Span.months(1)),
                        Dependency.of("a", "c", FINISH_START, Span.months(1)));
        var schedule = forwards("2027-08-31", HAMBURG, plan);
        assertDates(schedule, "b", "2027-09-30", "2027-09-30");
        assertDates(schedule, "c", "2027-10-01", "2027-10-01");
        // From Mon 30 August it is Thu 30 September, too.
        var earlier = forwards("2027-08-30", HAMBURG, plan);
        assertDates(earlier, "b", "2027-09-30", "2027-09-30");
        assertDates(earlier, "c", "2027-10-01", "2027-10-01");
    }

    @Test
    void aPlanGoesAsFarBackAsItMust() {
        // Ten thousand working days are some forty years; the calendar has not looked that far yet.
        var plan =
                plan(
                        List.of(task("a", 5_000), task("b", 5_000), task("c", 1)),
                        after("a", "b"),
                        after("b", "c"));
        var fresh = backwards("2027-09-13", WorkCalendar.of(Land.HH), plan);
        var known = WorkCalendar.of(Land.HH);
        assertThat(known.isWorkday(day("1980-01-02"))).isTrue();
        var start = known.plusWorkdays(day("2027-09-13"), -10_000);
        assertDates(fresh, "a", start.toString(), known.plusWorkdays(start, 4_999).toString());
        assertThat(fresh.dates(ItemKey.of("b")).end()).isEqualTo(day("2027-09-10"));
        assertThat(fresh.slack(ItemKey.of("a"))).isZero();
    }

    @Test
    void anEmptyPlanLiesOnItsAnchor() {
        assertThat(forwards("2027-09-06", HAMBURG, Plan.EMPTY).end()).isEqualTo(day("2027-09-06"));
        assertThat(backwards("2027-09-06", HAMBURG, Plan.EMPTY).start())
                .isEqualTo(day("2027-09-06"));
    }

    private static Schedule forwards(String start, WorkCalendar calendar, Plan plan) {
        return Schedule.of(plan, calendar, new Anchor.Start(day(start)));
    }

    private static Schedule backwards(String target, WorkCalendar calendar, Plan plan) {
        return Schedule.of(plan, calendar, new Anchor.Target(day(target)));
    }

    private static Plan plan(List<Item> items, Dependency... dependencies) {
        return new Plan(List.of(), items, Arrays.asList(dependencies));
    }

    private static Item task(String key, int days) {
        return Item.task(key, "Aufgabe " + key).lasting(Span.workingDays(days));
    }

    private static Dependency after(String predecessor, String successor) {
        return Dependency.of(predecessor, successor);
    }

    private static void assertDates(Schedule schedule, String key, String start, String end) {
        assertThat(schedule.dates(ItemKey.of(key)))
                .as(key)
                .isEqualTo(new Dates(day(start), day(end)));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }
}
