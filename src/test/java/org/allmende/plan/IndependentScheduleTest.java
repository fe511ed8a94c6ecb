package org.allmende.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import java.util.stream.LongStream;

/** Our schedule against MPXJ's, of which not a line is ours. */
class IndependentScheduleTest {

    private static final WorkCalendar AUGSBURG = WorkCalendar.of(Land.BY).in(Locality.AUGSBURG);

    static LongStream seeds() {
        return LongStream.range(0, 400);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void givesTheSameDates(long seed) {
        var random = new Random(seed);
        LocalDate day = LocalDate.of(2026, 11, 2).plusDays(random.nextInt(400));
        Plan plan = ComparablePlans.plan(10 + random.nextInt(50), day, random);
        var ours = Schedule.of(plan, AUGSBURG, new Anchor.Start(day));
        var theirs = MpxjPlan.scheduled(plan, AUGSBURG, day);
        List<String> differences = new ArrayList<>();
        for (Item item : plan.items()) {
            Dates one = ours.dates(item.key());
            Dates other = theirs.dates(item.key());
            if (!one.equals(other)) {
                differences.add(
                        item.key() + " " + item.kind() + " " + item.constraint() + " ours " + one + " theirs " + other + " "
                                + plan.dependencies().stream()
                                        .filter(d -> d.successor().equals(item.key()))
                                        .map(d -> d.predecessor() + " " + d.kind() + " " + d.lag() + " " + ours.dates(d.predecessor()))
                                        .toList());
            }
        }
        assertThat(differences).isEmpty();
    }
}
