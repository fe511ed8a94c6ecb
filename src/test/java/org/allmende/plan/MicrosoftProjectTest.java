package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Dates and slack that Microsoft Project itself wrote into two files of MPXJ's test data
 * (junit/data/generated/task-links, project2003-mspdi and project2019-mspdi). Only these facts are
 * noted here, not the files: sixteen tasks of one day, in pairs.
 */
class MicrosoftProjectTest {

    /** Berlin has no holiday in these weeks, as the calendar of the files. */
    private static final WorkCalendar CALENDAR = WorkCalendar.of(Land.BE);

    private static final List<Pair> PAIRS =
            List.of(
                    new Pair(DependencyKind.FINISH_START, 0),
                    new Pair(DependencyKind.FINISH_START, 1),
                    new Pair(DependencyKind.FINISH_START, 2),
                    // One and two weeks of waiting are five and ten working days there.
                    new Pair(DependencyKind.FINISH_START, 5),
                    new Pair(DependencyKind.FINISH_START, 10),
                    new Pair(DependencyKind.START_FINISH, 2),
                    new Pair(DependencyKind.START_START, 2),
                    new Pair(DependencyKind.FINISH_FINISH, 2));

    @Test
    void theFileOfProject2003() {
        assertSame(
                "2014-10-17",
                List.of("10-20", "10-21", "10-22", "10-27", "11-03", "10-20", "10-21", "10-21"),
                List.of(10, 9, 8, 5, 0, 10, 9, 9),
                List.of(10, 9, 8, 5, 0, 10, 9, 9));
    }

    /**
     * All tasks are manual there: where followers hold, their predecessors by start are given the
     * whole project as slack (11 and 11 days). Ours is what can be lost before the end moves.
     */
    @Test
    void theFileOfProject2019() {
        assertSame(
                "2018-10-18",
                List.of("10-19", "10-22", "10-23", "10-26", "11-02", "10-19", "10-22", "10-22"),
                List.of(10, 9, 8, 5, 0, 10 /* there 11 */, 9 /* there 11 */, 9),
                List.of(10, 9, 8, 5, 0, 10, 9, 9));
    }

    private static void assertSame(
            String first, List<String> seconds, List<Integer> slacks, List<Integer> slacksAfter) {
        LocalDate day = LocalDate.parse(first);
        Plan plan = plan();
        var ours = Schedule.of(plan, CALENDAR, new Anchor.Start(day));
        var theirs = MpxjPlan.scheduled(plan, CALENDAR, day);
        for (int i = 0; i < PAIRS.size(); i++) {
            ItemKey one = ItemKey.of("a" + i);
            ItemKey other = ItemKey.of("b" + i);
            LocalDate second = LocalDate.parse(day.getYear() + "-" + seconds.get(i));
            assertThat(ours.dates(one)).isEqualTo(new Dates(day, day));
            assertThat(ours.dates(other)).isEqualTo(new Dates(second, second));
            assertThat(ours.slack(one)).isEqualTo(slacks.get(i));
            assertThat(ours.slack(other)).isEqualTo(slacksAfter.get(i));
            assertThat(theirs.dates(other)).isEqualTo(ours.dates(other));
            assertThat(theirs.slack(one)).isEqualTo(ours.slack(one));
        }
        assertThat(ours.isCritical(ItemKey.of("b4"))).isTrue();
    }

    private static Plan plan() {
        List<Item> items =
                Stream.iterate(0, i -> i + 1)
                        .limit(PAIRS.size())
                        .flatMap(i ->
                                Stream.of(Item.task("a" + i, "Erst"), Item.task("b" + i, "Dann")))
                        .toList();
        List<Dependency> dependencies =
                Stream.iterate(0, i -> i + 1)
                        .limit(PAIRS.size())
                        .map(i -> PAIRS.get(i).joined("a" + i, "b" + i))
                        .toList();
        return new Plan(List.of(), items, dependencies);
    }

    private record Pair(DependencyKind kind, int lag) {

        Dependency joined(String one, String other) {
            return Dependency.of(one, other, kind, Span.workingDays(lag));
        }
    }
}
