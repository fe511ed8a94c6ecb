package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our schedule against MPXJ's, of which not a line is ours: 400 plans with all four kinds of
 * dependency, lags, milestones, packages, Bavarian holidays and constraints.
 */
class IndependentScheduleTest {

    private static final WorkCalendar AUGSBURG = WorkCalendar.of(Land.BY).in(Locality.AUGSBURG);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameDates(long seed) {
        var random = new Random(seed);
        LocalDate day = day(random);
        Plan plan = ComparablePlans.plan(10 + random.nextInt(50), day, random);
        var ours = Schedule.of(plan, AUGSBURG, new Anchor.Start(day));
        var theirs = MpxjPlan.scheduled(plan, AUGSBURG, day);
        assertSame(plan.items(), ours::dates, theirs::dates);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameSlack(long seed) {
        var random = new Random(seed);
        LocalDate day = day(random);
        Plan plan = withoutElapsedLags(ComparablePlans.plan(10 + random.nextInt(50), day, random));
        var ours = Schedule.of(plan, AUGSBURG, new Anchor.Start(day));
        var theirs = MpxjPlan.scheduled(plan, AUGSBURG, day);
        List<Item> tasks =
                plan.items().stream().filter(item -> item.kind() == ItemKind.TASK).toList();
        assertSame(tasks, ours::slack, theirs::slack);
    }

    private static LocalDate day(Random random) {
        return LocalDate.of(2026, 11, 2).plusDays(random.nextInt(400));
    }

    /** Backwards MPXJ rounds an elapsed lag to the end of a day's work. */
    private static Plan withoutElapsedLags(Plan plan) {
        List<Dependency> dependencies =
                plan.dependencies().stream()
                        .map(one ->
                                one.lag().unit().isCalendar()
                                        ? new Dependency(
                                                one.predecessor(),
                                                one.successor(),
                                                one.kind(),
                                                Span.ZERO)
                                        : one)
                        .toList();
        return new Plan(plan.roles(), plan.items(), dependencies);
    }

    private static <T> void assertSame(
            List<Item> items, Function<ItemKey, T> ours, Function<ItemKey, T> theirs) {
        assertThat(items)
                .allSatisfy(item ->
                        assertThat(ours.apply(item.key()))
                                .as("%s", item.key())
                                .isEqualTo(theirs.apply(item.key())));
    }
}
