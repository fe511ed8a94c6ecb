package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Where we see a plan differently than Microsoft Project does (as MPXJ follows it), on purpose: the
 * reasons are in docs/decisions/schedule.md.
 */
class ScheduleDifferencesTest {

    private static final WorkCalendar HAMBURG = WorkCalendar.of(Land.HH);

    /** A Monday; until Tag der Deutschen Einheit there is no holiday. */
    private static final LocalDate START = LocalDate.of(2027, 9, 6);

    @Test
    void whatWaitsForTheBeginningOfAPackageWaitsForAllOfIt() {
        // a is on Mon 6, b on Tue 7 and Wed 8, c waits for p to have begun: for b, there for a.
        var dates =
                both(
                        "c",
                        List.of(
                                Item.pack("p", "P"),
                                task("a", 1).under("p"),
                                task("b", 2).under("p"),
                                task("c", 1)),
                        Dependency.of("a", "b"),
                        Dependency.of("p", "c", DependencyKind.START_START, Span.ZERO));
        assertThat(dates).containsExactly("2027-09-07", "2027-09-06");
    }

    @Test
    void calendarDaysBetweenTwoEndsRunFromTheEnd() {
        // a ends on Fri 10; three days later is Mon 13: b has Fri 10 and Mon 13. There b is laid
        // against Fri 10, and its beginning (Thu 9) moved by three days to Sun 12, so to Mon 13.
        var dates =
                both(
                        "b",
                        List.of(task("a", 5), task("b", 2)),
                        Dependency.of(
                                "a", "b", DependencyKind.FINISH_FINISH, Span.calendarDays(3)));
        assertThat(dates).containsExactly("2027-09-10", "2027-09-13");
    }

    @Test
    void aMilestoneLiesWhereItsCalendarDaysEndAlsoOnASaturday() {
        var dates =
                both(
                        "m",
                        List.of(task("a", 5), Item.milestone("m", "M")),
                        Dependency.of("a", "m", DependencyKind.FINISH_START, Span.calendarDays(1)));
        assertThat(dates).containsExactly("2027-09-11", "2027-09-13");
    }

    @Test
    void oneMomentBetweenTwoDaysIsNamedByTheDayThatEnded() {
        // A day before the end of Fri 10 is the end of Thu 9, there the beginning of Fri 10.
        var dates =
                both(
                        "m",
                        List.of(task("a", 5), Item.milestone("m", "M")),
                        Dependency.of("a", "m", DependencyKind.FINISH_START, Span.workingDays(-1)));
        assertThat(dates).containsExactly("2027-09-09", "2027-09-10");
    }

    @Test
    void aMilestoneThatWaitsForAnyEndLiesAtTheEndOfItsDay() {
        // a ends on Mon 6, b begins on Wed 8 at eight: the milestone is on Wed 8, c on Thu 9 –
        // there
        // c begins with b.
        var dates =
                both(
                        "c",
                        List.of(
                                task("a", 1),
                                task("b", 2).notBefore(LocalDate.of(2027, 9, 8)),
                                Item.milestone("m", "M"),
                                task("c", 1)),
                        Dependency.of("a", "m"),
                        Dependency.of("b", "m", DependencyKind.START_START, Span.ZERO),
                        Dependency.of("m", "c"));
        assertThat(dates).containsExactly("2027-09-09", "2027-09-08");
    }

    /** The beginnings of an item: ours and theirs. */
    private static List<String> both(String key, List<Item> items, Dependency... dependencies) {
        var plan = new Plan(List.of(), items, List.of(dependencies));
        var ours = Schedule.of(plan, HAMBURG, new Anchor.Start(START));
        var theirs = MpxjPlan.scheduled(plan, HAMBURG, START);
        return List.of(
                ours.dates(ItemKey.of(key)).start().toString(),
                theirs.dates(ItemKey.of(key)).start().toString());
    }

    private static Item task(String key, int days) {
        return Item.task(key, "Aufgabe " + key).lasting(Span.workingDays(days));
    }
}
