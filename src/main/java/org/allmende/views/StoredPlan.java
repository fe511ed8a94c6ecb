package org.allmende.views;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.allmende.plan.Constraint;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Nature;
import org.allmende.plan.PeriodEnd;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.jspecify.annotations.Nullable;

/**
 * A running project as a plan that keeps its dates: nothing begins before it is planned to begin,
 * what is over stays where it was. Items are named by their position.
 */
final class StoredPlan {

    private static final int MOST_DAYS = 9_999;

    private final ScheduleTree tree;
    private final WorkCalendar calendar;

    StoredPlan(ScheduleTree tree, WorkCalendar calendar) {
        this.tree = tree;
        this.calendar = calendar;
    }

    static ItemKey key(int position) {
        return new ItemKey(Integer.toString(position));
    }

    /**
     * Dependencies that have become a circle are left out, one place after the other: a schedule
     * with a dependency too few is better than none.
     */
    Plan plan() {
        List<Item> items = items();
        List<ScheduleTree.Edge> edges = tree.edges;
        while (true) {
            try {
                return new Plan(List.of(), items, dependencies(edges));
            } catch (PlanRefused refused) {
                if (edges.isEmpty()) {
                    throw refused;
                }
                edges = without(refused.item(), edges);
            }
        }
    }

    private List<ScheduleTree.Edge> without(
            @Nullable ItemKey culprit, List<ScheduleTree.Edge> edges) {
        if (culprit == null) {
            return List.of();
        }
        int at = Integer.parseInt(culprit.value());
        List<ScheduleTree.Edge> left =
                edges.stream().filter(edge -> !touches(at, edge.to())).toList();
        return left.size() < edges.size() ? left : List.of();
    }

    private boolean touches(int culprit, int other) {
        return tree.isWithin(culprit, other) || tree.isWithin(other, culprit);
    }

    private List<Item> items() {
        List<Item> items = new ArrayList<>(tree.size());
        for (int i = 0; i < tree.size(); i++) {
            ScheduleLine line = tree.lines.get(i);
            LocalDate first = tree.first[i];
            LocalDate last = tree.last[i];
            ItemKey around = tree.parent[i] < 0 ? null : key(tree.parent[i]);
            if (line.isPackage()) {
                items.add(item(i, around, ItemKind.PACKAGE, line, null, Constraint.NONE));
            } else if (first == null || last == null) {
                // Without dates it only passes on what waits for it.
                items.add(item(i, around, ItemKind.MILESTONE, line, null, Constraint.NONE));
            } else if (line.kind() == ItemKind.MILESTONE) {
                items.add(item(i, around, ItemKind.MILESTONE, line, null, kept(line, last, last)));
            } else {
                items.add(
                        item(
                                i,
                                around,
                                ItemKind.TASK,
                                line,
                                length(line, first, last),
                                kept(line, first, last)));
            }
        }
        return items;
    }

    private static Constraint kept(ScheduleLine line, LocalDate first, LocalDate last) {
        return line.state().isClosed()
                ? new Constraint.Fixed(first, last)
                : new Constraint.NotBefore(first);
    }

    /** A period has the length of its law; a task takes as long as its dates say. */
    private Span length(ScheduleLine line, LocalDate first, LocalDate last) {
        if (line.isPeriod() && line.duration() != null && line.duration().amount() > 0) {
            return line.duration();
        }
        if (line.isPeriod()) {
            return Span.calendarDays(
                    (int) Math.min(MOST_DAYS, ChronoUnit.DAYS.between(first, last) + 1));
        }
        return Span.workingDays(Math.clamp(calendar.workdaysBetween(first, last), 1, MOST_DAYS));
    }

    private static Item item(
            int position,
            @Nullable ItemKey around,
            ItemKind kind,
            ScheduleLine line,
            @Nullable Span length,
            Constraint constraint) {
        PeriodEnd end =
                line.isPeriod() && line.duration() != null ? line.periodEnd() : PeriodEnd.HOLDS;
        return new Item(
                key(position),
                around,
                kind,
                "–",
                "",
                "",
                Nature.TASK,
                List.of(),
                length,
                null,
                List.of(),
                List.of(),
                null,
                List.of(),
                List.of(),
                end,
                constraint,
                null);
    }

    private static List<Dependency> dependencies(List<ScheduleTree.Edge> edges) {
        return edges.stream()
                .map(edge ->
                        new Dependency(key(edge.from()), key(edge.to()), edge.kind(), edge.lag()))
                .toList();
    }
}
