package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Plans as large as they get: packages of twenty items; mostly short chains nearby, some across, a
 * tenth with lag, a tenth legal periods. Always the same.
 */
final class LargePlans {

    private LargePlans() {}

    static Plan plan(int size, int dependencyCount) {
        var random = new Random(7);
        List<Item> items = new ArrayList<>();
        String around = null;
        for (int i = 0; i < size; i++) {
            if (i % 20 == 0) {
                around = "i" + i;
                items.add(Item.pack(around, "Paket " + i));
            } else {
                items.add(item(i, random).under(around));
            }
        }
        var dependencies = new LinkedHashSet<Dependency>();
        var seen = new HashSet<List<Object>>();
        while (dependencies.size() < dependencyCount) {
            int to = 1 + random.nextInt(size - 1);
            int from = Math.max(0, to - 1 - random.nextInt(random.nextInt(10) == 0 ? 400 : 15));
            boolean inside = from % 20 == 0 && from / 20 == to / 20;
            if (!inside) {
                add(dependencies, seen, dependency(from, to, random));
            }
        }
        return new Plan(List.of(), items, List.copyOf(dependencies));
    }

    private static Item item(int i, Random random) {
        return switch (random.nextInt(20)) {
            case 0 -> Item.milestone("i" + i, "Meilenstein " + i);
            case 1 ->
                    Item.period("i" + i, "Frist " + i, Span.calendarDays(10 + random.nextInt(25)));
            case 2 -> Item.period("i" + i, "Frist " + i, Span.months(1));
            default ->
                    Item.task("i" + i, "Aufgabe " + i)
                            .lasting(Span.workingDays(1 + random.nextInt(10)));
        };
    }

    private static Dependency dependency(int from, int to, Random random) {
        var lag = random.nextInt(10) == 0 ? Span.workingDays(random.nextInt(5)) : Span.ZERO;
        var kind =
                random.nextInt(10) == 0 ? DependencyKind.START_START : DependencyKind.FINISH_START;
        return Dependency.of("i" + from, "i" + to, kind, lag);
    }

    private static void add(Set<Dependency> all, Set<List<Object>> seen, Dependency one) {
        if (seen.add(List.of(one.predecessor(), one.successor(), one.kind()))) {
            all.add(one);
        }
    }
}
