package org.allmende.effort;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.allmende.work.ItemId;
import org.junit.jupiter.api.Test;

class EffortTreeTest {

    @Test
    void aPackageShowsTheSumOfWhatLiesBelowItAndNothingElse() {
        var tree =
                new EffortTree(
                        List.of(
                                pack("B"),
                                task("B.1", 60, 30, 30),
                                pack("B.2"),
                                task("B.2.1", 120, 150, 10),
                                task("B.3", null, 15, 0),
                                pack("Ba"),
                                task("C", 60, 0, 60)));
        assertThat(tree.lines())
                .extracting(line -> line.title() + " " + line.depth() + " " + line.effort())
                .containsExactly(
                        "B 0 " + new Effort(180L, 195, 40, false),
                        "B.1 1 " + new Effort(60L, 30, 30, false),
                        "B.2 1 " + new Effort(120L, 150, 10, false),
                        "B.2.1 2 " + new Effort(120L, 150, 10, false),
                        "B.3 1 " + new Effort(null, 15, 0, false),
                        "Ba 0 " + Effort.NONE,
                        "C 0 " + new Effort(60L, 0, 60, false));
        assertThat(tree.total()).isEqualTo(new Effort(240L, 195, 100, false));
        assertThat(tree.lines().getFirst().tasks()).isEqualTo(2);
    }

    @Test
    void thePrognoseIsBookedAndRemainingTogether() {
        Effort effort = new Effort(120L, 150, 10, true);
        assertThat(effort.forecast()).isEqualTo(160);
        assertThat(effort.deviation()).isEqualTo(40);
        assertThat(new Effort(null, 5, 0, false).deviation()).isNull();
    }

    private static EffortRow pack(String place) {
        return row(place, true, Effort.NONE);
    }

    private static EffortRow task(String place, Integer plan, long booked, long remaining) {
        return row(
                place,
                false,
                new Effort(plan == null ? null : Long.valueOf(plan), booked, remaining, false));
    }

    private static EffortRow row(String place, boolean isPackage, Effort own) {
        return new EffortRow(new ItemId(UUID.randomUUID()), null, 1, place, isPackage, place, own);
    }
}
