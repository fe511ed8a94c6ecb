package org.allmende.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Plans for properties. An earlier item never waits for a later one, so that there are no cycles.
 */
final class RandomPlans {

    /** What occurs besides tasks in working days, milestones, packages and finish–start. */
    record Flavour(
            boolean periods,
            boolean holding,
            boolean lags,
            boolean kinds,
            boolean months,
            int longest) {}

    static final Flavour EVERYTHING = new Flavour(true, true, true, true, true, 12);

    private RandomPlans() {}

    static Arbitrary<Plan> plans(int most, Flavour flavour) {
        return Arbitraries.integers()
                .between(0, most)
                .flatMap(size ->
                        Arbitraries.longs().map(seed -> plan(size, new Random(seed), flavour)));
    }

    static Plan plan(int size, Random random, Flavour flavour) {
        List<Item> items = new ArrayList<>();
        List<Item> open = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            while (!open.isEmpty() && random.nextInt(4) == 0) {
                open.removeLast();
            }
            Item item =
                    item("i" + i, random, flavour)
                            .under(open.isEmpty() ? null : open.getLast().key());
            if (item.kind() == ItemKind.PACKAGE && open.size() < 4) {
                open.add(item);
            }
            items.add(item);
        }
        return new Plan(
                List.of(Role.of("PL", "Projektleitung")),
                items,
                dependencies(items, random, flavour));
    }

    private static Item item(String key, Random random, Flavour flavour) {
        int amount = 1 + random.nextInt(flavour.longest());
        return switch (random.nextInt(flavour.periods() ? 10 : 7)) {
            case 0, 1 -> Item.pack(key, "Paket " + key);
            case 2 -> Item.milestone(key, "Meilenstein " + key);
            case 7, 8 -> Item.period(key, "Frist " + key, Span.calendarDays(amount));
            case 9 -> {
                Span span =
                        flavour.months()
                                ? Span.months(1 + random.nextInt(3))
                                : Span.weeks(1 + random.nextInt(2));
                Item period = Item.period(key, "Frist " + key, span);
                yield flavour.holding() && random.nextBoolean() ? period.holding() : period;
            }
            default ->
                    Item.task(key, "Aufgabe " + key).roles("PL").lasting(Span.workingDays(amount));
        };
    }

    private static List<Dependency> dependencies(List<Item> items, Random random, Flavour flavour) {
        List<Dependency> dependencies = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (int i = 1; i < items.size(); i++) {
            for (int k = random.nextInt(3); k > 0; k--) {
                Item from = items.get(random.nextInt(i));
                var kinds = DependencyKind.values();
                var kind =
                        flavour.kinds()
                                ? kinds[random.nextInt(kinds.length)]
                                : DependencyKind.FINISH_START;
                if (!isAround(from, items.get(i), items)
                        && seen.add(List.of(from.key(), items.get(i).key(), kind))) {
                    dependencies.add(
                            new Dependency(
                                    from.key(), items.get(i).key(), kind, lag(random, flavour)));
                }
            }
        }
        return dependencies;
    }

    private static Span lag(Random random, Flavour flavour) {
        if (!flavour.lags() || random.nextBoolean()) {
            return Span.ZERO;
        }
        var units = SpanUnit.values();
        SpanUnit unit = units[random.nextInt(flavour.months() ? 4 : 2)];
        return new Span(random.nextInt(unit.ordinal() < 2 ? 8 : 3) - 2, unit);
    }

    private static boolean isAround(Item outer, Item inner, List<Item> items) {
        for (Item item = inner; item != null; item = parent(item, items)) {
            if (item.key().equals(outer.key())) {
                return true;
            }
        }
        return false;
    }

    private static Item parent(Item item, List<Item> items) {
        return items.stream()
                .filter(other -> other.key().equals(item.parent()))
                .findFirst()
                .orElse(null);
    }

    static Arbitrary<LocalDate> days() {
        return Arbitraries.integers().between(0, 1500).map(LocalDate.of(2026, 1, 1)::plusDays);
    }
}
