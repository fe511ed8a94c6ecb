package org.allmende.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * Plans of which both schedulers have the same notion. What they see differently on purpose is left
 * out here, shown in {@link DifferencesTest} and explained in docs/decisions/schedule.md.
 */
final class ComparablePlans {

    private static final LocalDate FIRST = LocalDate.of(2026, 11, 2);

    private final List<Item> items = new ArrayList<>();
    private final List<Dependency> dependencies = new ArrayList<>();
    private final Set<Object> seen = new HashSet<>();
    private final Random random;

    private ComparablePlans(Random random) {
        this.random = random;
    }

    static Plan plan(int size, Random random) {
        return new ComparablePlans(random).plan(size);
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
        LocalDate date = FIRST.plusDays(random.nextInt(500));
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
        DependencyKind kind = DependencyKind.values()[random.nextInt(4)];
        boolean instant = from.kind() == ItemKind.MILESTONE || to.kind() == ItemKind.MILESTONE;
        boolean pack = from.kind() == ItemKind.PACKAGE;
        if (instant || pack) {
            kind = DependencyKind.FINISH_START;
        }
        boolean around = from.key().equals(to.parent());
        if (!around && seen.add(List.of(from.key(), to.key(), kind))) {
            boolean work = !instant && to.kind() == ItemKind.TASK;
            dependencies.add(new Dependency(from.key(), to.key(), kind, lag(kind, work)));
        }
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
