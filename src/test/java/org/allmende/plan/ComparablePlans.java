package org.allmende.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Plans of which both schedulers have the same notion. What they see differently on purpose is left
 * out here, shown in {@link ScheduleDifferencesTest} and explained in docs/decisions/schedule.md.
 */
final class ComparablePlans {

    private final List<Item> items = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final LocalDate start;
    private final Random random;

    private ComparablePlans(LocalDate start, Random random) {
        this.start = start;
        this.random = random;
    }

    /** Tied to no date before the first day. */
    static Plan plan(int size, LocalDate start, Random random) {
        return new ComparablePlans(start, random).plan(size);
    }

    private Plan plan(int size) {
        String around = null;
        int left = 0;
        for (int i = 0; i < size; i++) {
            if (left-- == 0) {
                around = null;
            }
            if (around == null && random.nextInt(4) == 0) {
                around = "p" + i;
                left = 1 + random.nextInt(6);
                items.add(Item.pack(around, "Paket " + i));
                items.add(item("i" + i).under(around));
            } else {
                items.add(item("i" + i).under(around));
            }
        }
        for (int i = 1; i < items.size(); i++) {
            for (int k = random.nextInt(4); k > 0; k--) {
                join(items.get(random.nextInt(i)), items.get(i));
            }
        }
        return new Plan(List.of(), items, dependencies);
    }

    private Item item(String key) {
        if (random.nextInt(6) == 0) {
            return Item.milestone(key, "Meilenstein " + key);
        }
        Item task =
                Item.task(key, "Aufgabe " + key).lasting(Span.workingDays(1 + random.nextInt(12)));
        LocalDate date = start.plusDays(random.nextInt(400));
        return switch (random.nextInt(12)) {
            case 0 -> task.notBefore(date);
            case 1 -> task.notAfter(date);
            case 2 -> task.deadline(date);
            case 3 -> fixed(task, date);
            default -> task;
        };
    }

    private static Item fixed(Item task, LocalDate date) {
        WorkCalendar calendar = WorkCalendar.of(Land.BY).in(Locality.AUGSBURG);
        LocalDate first = calendar.nextWorkday(date);
        return task.fixed(first, calendar.plusWorkdays(first, task.duration().amount() - 1));
    }

    private void join(Item from, Item to) {
        boolean instant = from.kind() == ItemKind.MILESTONE || holdsInstant(to);
        boolean apart = from.kind() == ItemKind.TASK || from.kind() == ItemKind.PACKAGE;
        if (from.key().equals(to.parent()) || holdsInstant(to) && !apart) {
            return;
        }
        DependencyKind kind =
                instant || from.kind() == ItemKind.PACKAGE
                        ? DependencyKind.FINISH_START
                        : DependencyKind.values()[random.nextInt(4)];
        if (seen.add(List.of(from.key(), to.key(), kind))) {
            boolean work = !instant && to.kind() == ItemKind.TASK;
            dependencies.add(new Dependency(from.key(), to.key(), kind, lag(kind, work)));
        }
    }

    /** A milestone, or a package with one: it would inherit what the package waits for. */
    private boolean holdsInstant(Item item) {
        return item.kind() == ItemKind.MILESTONE
                || items.stream()
                        .anyMatch(one ->
                                one.kind() == ItemKind.MILESTONE
                                        && item.key().equals(one.parent()));
    }

    private Span lag(DependencyKind kind, boolean work) {
        return switch (random.nextInt(6)) {
            case 0, 1 -> Span.workingDays(random.nextInt(8) - (work ? 2 : 0));
            case 2 ->
                    kind.toFinish() || !work
                            ? Span.ZERO
                            : Span.calendarDays(random.nextInt(20) - 3);
            default -> Span.ZERO;
        };
    }
}
