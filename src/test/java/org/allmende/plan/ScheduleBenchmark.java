package org.allmende.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Times schedules of large plans; run by hand: {@code java -cp …
 * org.allmende.plan.ScheduleBenchmark}. Not a test, because a shared machine has no say in it.
 */
public final class ScheduleBenchmark {

    private static final int ROUNDS = 300;
    private static final LocalDate DAY = LocalDate.of(2027, 1, 4);

    private ScheduleBenchmark() {}

    public static void main(String[] arguments) {
        var calendar = WorkCalendar.of(Land.BY).in(Locality.AUGSBURG);
        for (int size : new int[] {1_000, 5_000, 10_000}) {
            Plan plan = plan(size, size * 3 / 2);
            LocalDate end = Schedule.earliestEnd(plan, calendar, DAY);
            System.out.printf(
                    "%d items, %d dependencies, until %s%n", size, plan.dependencies().size(), end);
            time(
                    "plan (validation)",
                    () -> new Plan(plan.roles(), plan.items(), plan.dependencies()));
            time("forwards", () -> Schedule.of(plan, calendar, new Anchor.Start(DAY)));
            time("backwards", () -> Schedule.of(plan, calendar, new Anchor.Target(end)));
            time(
                    "forecast of 10,000 runs",
                    size > 1_000 ? 2 : 10,
                    () ->
                            Forecast.of(
                                            plan, calendar, DAY, _ -> new Spread(0.8, 1, 1.7), 10_000, 1)
                                    .endWith(0.8));
            time("diff with itself", () -> PlanDiff.between(plan, plan));
            Plan ours = RandomEdits.edited(plan, size / 50, new Random(1), "o", false);
            Plan theirs = RandomEdits.edited(plan, size / 50, new Random(2), "t", false);
            time(
                    "merge, 2 % edited on both sides",
                    20, () -> PlanMerge.merge(plan, ours, theirs).merged());
            Plan rebuilt = RandomEdits.edited(plan, size / 50, new Random(3), "t", true);
            time(
                    "merge, 2 % moved, removed and joined too",
                    5, () -> PlanMerge.merge(plan, ours, rebuilt).merged());
        }
        time("calendar, first look at six years", () -> WorkCalendar.of(Land.BY).isWorkday(DAY));
    }

    private static void time(String what, Supplier<?> work) {
        time(what, ROUNDS, work);
    }

    private static void time(String what, int rounds, Supplier<?> work) {
        for (int i = 0; i < rounds; i++) {
            work.get();
        }
        long[] nanos = new long[rounds];
        int kept = 0;
        for (int i = 0; i < rounds; i++) {
            long start = System.nanoTime();
            kept += work.get().hashCode() & 1;
            nanos[i] = System.nanoTime() - start;
        }
        Arrays.sort(nanos);
        System.out.printf(
                "  %-34s median %6.2f ms, 95%% %6.2f ms (%d)%n",
                what, nanos[rounds / 2] / 1e6, nanos[rounds * 95 / 100] / 1e6, kept);
    }

    /**
     * Packages of twenty items; mostly short chains nearby, some across, a tenth with lag, a tenth
     * legal periods.
     */
    static Plan plan(int size, int dependencyCount) {
        var random = new Random(7);
        List<Item> items = new ArrayList<>();
        String around = null;
        for (int i = 0; i < size; i++) {
            if (i % 20 == 0) {
                around = "i" + i;
                items.add(Item.pack(around, "Paket " + i));
            } else {
                Item item =
                        switch (random.nextInt(20)) {
                            case 0 -> Item.milestone("i" + i, "Meilenstein " + i);
                            case 1 ->
                                    Item.period(
                                            "i" + i,
                                            "Frist " + i,
                                            Span.calendarDays(10 + random.nextInt(25)));
                            case 2 -> Item.period("i" + i, "Frist " + i, Span.months(1));
                            default ->
                                    Item.task("i" + i, "Aufgabe " + i)
                                            .lasting(Span.workingDays(1 + random.nextInt(10)));
                        };
                items.add(item.under(around));
            }
        }
        var dependencies = new LinkedHashSet<Dependency>();
        while (dependencies.size() < dependencyCount) {
            int to = 1 + random.nextInt(size - 1);
            int from = Math.max(0, to - 1 - random.nextInt(random.nextInt(10) == 0 ? 400 : 15));
            boolean inside = from % 20 == 0 && from / 20 == to / 20;
            if (!inside) {
                var lag = random.nextInt(10) == 0 ? Span.workingDays(random.nextInt(5)) : Span.ZERO;
                var kind =
                        random.nextInt(10) == 0
                                ? DependencyKind.START_START
                                : DependencyKind.FINISH_START;
                dependencies.add(Dependency.of("i" + from, "i" + to, kind, lag));
            }
        }
        return new Plan(List.of(), items, distinct(dependencies));
    }

    private static List<Dependency> distinct(Set<Dependency> dependencies) {
        var seen = new HashSet<List<Object>>();
        return dependencies.stream()
                .filter(one -> seen.add(List.of(one.predecessor(), one.successor(), one.kind())))
                .toList();
    }
}
