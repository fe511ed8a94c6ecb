package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.allmende.plan.RandomPlans.Flavour;

/** What holds for every plan, calendar and anchor. */
class SchedulePropertiesTest {

    private static final WorkCalendar BAVARIA = WorkCalendar.of(Land.BY).in(Locality.AUGSBURG);
    private static final WorkCalendar HAMBURG = WorkCalendar.of(Land.HH);

    @Property(tries = 500)
    void nothingIsBeforeItsPredecessorsAllow(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate day) {
        assertInOrder(Schedule.of(plan, BAVARIA, new Anchor.Start(day)));
        assertInOrder(Schedule.of(plan, BAVARIA, new Anchor.Target(day)));
    }

    /** Every pair of leaves below the two ends, told by days alone. */
    private static void assertInOrder(Schedule schedule) {
        for (Dependency dependency : schedule.plan().dependencies()) {
            if (dependency.lag().amount() < 0) {
                continue;
            }
            for (Item before : leaves(schedule.plan(), dependency.predecessor())) {
                for (Item after : leaves(schedule.plan(), dependency.successor())) {
                    Dates first = schedule.dates(before.key());
                    Dates second = schedule.dates(after.key());
                    // A milestone may lie on its predecessor's last day, and work may begin on a
                    // start milestone's day.
                    int gap = before.duration() == null || after.duration() == null ? 0 : 1;
                    LocalDate allowed =
                            switch (dependency.kind()) {
                                case FINISH_START -> first.end().plusDays(gap);
                                case START_START -> first.start();
                                case FINISH_FINISH -> first.end();
                                case START_FINISH -> lastWorkdayBefore(first.start());
                            };
                    assertThat(dependency.kind().toFinish() ? second.end() : second.start())
                            .as("%s", dependency)
                            .isAfterOrEqualTo(allowed);
                }
            }
        }
    }

    /** The end of a Friday and the beginning of Monday are one moment of working time. */
    private static LocalDate lastWorkdayBefore(LocalDate date) {
        return BAVARIA.plusWorkdays(BAVARIA.nextWorkday(date), -1);
    }

    @Property(tries = 300)
    void waitingTimeInWorkingDaysIsKeptBetweenTasks(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate day, @ForAll boolean forwards) {
        var schedule =
                Schedule.of(
                        plan, BAVARIA, forwards ? new Anchor.Start(day) : new Anchor.Target(day));
        for (Dependency dependency : plan.dependencies()) {
            Item before = plan.item(dependency.predecessor());
            Item after = plan.item(dependency.successor());
            boolean tasks =
                    before.kind() == ItemKind.TASK
                            && after.kind() == ItemKind.TASK
                            && after.duration() != null
                            && !after.duration().unit().isCalendar();
            if (tasks
                    && dependency.kind() == DependencyKind.FINISH_START
                    && dependency.lag().unit() == SpanUnit.WORKING_DAYS) {
                LocalDate from = schedule.dates(before.key()).end().plusDays(1);
                LocalDate to = schedule.dates(after.key()).start().minusDays(1);
                assertThat(BAVARIA.workdaysBetween(from, to))
                        .isGreaterThanOrEqualTo(dependency.lag().amount());
            }
        }
    }

    @Property(tries = 300)
    void tasksLastAsLongAsTheyShouldAndOnWorkdays(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate day, @ForAll boolean forwards) {
        var schedule =
                Schedule.of(
                        plan, BAVARIA, forwards ? new Anchor.Start(day) : new Anchor.Target(day));
        for (Item item : plan.items()) {
            Dates dates = schedule.dates(item.key());
            Span duration = item.duration();
            if (duration != null && !duration.unit().isCalendar()) {
                assertThat(BAVARIA.workdaysBetween(dates.start(), dates.end()))
                        .isEqualTo(duration.amount());
                assertThat(BAVARIA.isWorkday(dates.start()) && BAVARIA.isWorkday(dates.end()))
                        .isTrue();
            } else if (duration != null && item.periodEnd() == PeriodEnd.ROLLS) {
                assertThat(BAVARIA.isLegalDay(dates.end())).isTrue();
            }
        }
    }

    @Property(tries = 500)
    void theCriticalPathHasNoSlackAndNothingHasLess(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate day, @ForAll boolean forwards) {
        var schedule =
                Schedule.of(
                        plan, BAVARIA, forwards ? new Anchor.Start(day) : new Anchor.Target(day));
        var slacks = plan.items().stream().map(item -> schedule.slack(item.key())).toList();
        assertThat(slacks).allMatch(slack -> slack >= 0);
        if (!slacks.isEmpty()) {
            assertThat(slacks).contains(0);
        }
    }

    @Property(tries = 500)
    void whatEndsOnADayCanBePlannedBackwardsFromThatDay(
            @ForAll("plans") Plan plan, @ForAll("days") LocalDate day) {
        LocalDate end = Schedule.of(plan, BAVARIA, new Anchor.Start(day)).end();
        var backwards = Schedule.of(plan, BAVARIA, new Anchor.Target(end));
        assertThat(backwards.end()).isBeforeOrEqualTo(end);
        assertThat(backwards.meetsTarget()).isTrue();
    }

    @Property(tries = 300)
    void backwardsNothingBeginsBeforeItWouldForwards(
            @ForAll("onWorkdays") Plan plan, @ForAll("days") LocalDate day) {
        var forwards = Schedule.of(plan, BAVARIA, new Anchor.Start(day));
        var backwards = Schedule.of(plan, BAVARIA, new Anchor.Target(forwards.end()));
        for (Item item : plan.items()) {
            assertThat(backwards.dates(item.key()).start())
                    .isAfterOrEqualTo(forwards.dates(item.key()).start());
        }
    }

    @Property(tries = 300)
    void slackIsTheWayFromTheEarliestToTheLatestDates(
            @ForAll("onWorkdays") Plan plan, @ForAll("days") LocalDate day) {
        var forwards = Schedule.of(plan, BAVARIA, new Anchor.Start(day));
        var backwards = Schedule.of(plan, BAVARIA, new Anchor.Target(forwards.end()));
        for (Item item : plan.items()) {
            if (item.kind() == ItemKind.TASK) {
                LocalDate early = forwards.dates(item.key()).start();
                LocalDate late = backwards.dates(item.key()).start();
                assertThat(BAVARIA.workdaysBetween(early, late) - 1)
                        .isEqualTo(forwards.slack(item.key()));
            }
        }
    }

    /** From Whitsun to October 2028 Hamburg has no holiday. */
    @Property(tries = 300)
    void aWeekLaterEverythingIsAWeekLater(
            @ForAll("short") Plan plan, @ForAll @IntRange(max = 20) int offset) {
        LocalDate day = LocalDate.of(2028, 6, 6).plusDays(offset);
        var schedule = Schedule.of(plan, HAMBURG, new Anchor.Start(day));
        var later = Schedule.of(plan, HAMBURG, new Anchor.Start(day.plusWeeks(1)));
        assertThat(later.end()).isBefore(LocalDate.of(2028, 10, 3));
        for (Item item : plan.items()) {
            Dates dates = schedule.dates(item.key());
            assertThat(later.dates(item.key()))
                    .isEqualTo(new Dates(dates.start().plusWeeks(1), dates.end().plusWeeks(1)));
            assertThat(later.slack(item.key())).isEqualTo(schedule.slack(item.key()));
        }
    }

    @Provide
    Arbitrary<Plan> plans() {
        return RandomPlans.plans(25, RandomPlans.EVERYTHING);
    }

    @Provide
    Arbitrary<Plan> onWorkdays() {
        return RandomPlans.plans(25, new Flavour(false, false, false, true, false, 12));
    }

    @Provide("short")
    Arbitrary<Plan> shortPlans() {
        return RandomPlans.plans(7, new Flavour(true, false, true, true, false, 4));
    }

    @Provide
    Arbitrary<LocalDate> days() {
        return RandomPlans.days();
    }

    private static List<Item> leaves(Plan plan, ItemKey key) {
        List<Item> leaves = new ArrayList<>();
        List<Item> content = plan.children(key);
        if (content.isEmpty()) {
            leaves.add(plan.item(key));
        }
        content.forEach(item -> leaves.addAll(leaves(plan, item.key())));
        return leaves;
    }
}
