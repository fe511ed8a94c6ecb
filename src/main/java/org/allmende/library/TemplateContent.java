package org.allmende.library;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.allmende.plan.Dependency;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Schedule;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;

/** The tree of a template as a table, with the words in place of keys. */
public record TemplateContent(List<Row> rows, List<Filled> roles, List<LegalReference> laws) {

    /**
     * A line of the table.
     *
     * @param number its place in the tree, such as “1.2”
     * @param depth 0 at the top
     * @param roles titles, the responsible first
     * @param tasks how many tasks a package holds, at any depth, milestones included
     * @param workdays from a package's first to its last day
     */
    public record Row(
            String number,
            int depth,
            Item item,
            List<String> roles,
            List<Predecessor> predecessors,
            int tasks,
            int workdays) {

        public boolean isPackage() {
            return item.kind() == ItemKind.PACKAGE;
        }

        public boolean isMilestone() {
            return item.kind() == ItemKind.MILESTONE;
        }

        /** Whether there is more to say than stands in its line. */
        public boolean hasMore() {
            return !item.doneWhen().isEmpty()
                    || !item.description().isEmpty()
                    || !item.checklist().isEmpty()
                    || !item.links().isEmpty()
                    || !predecessors.isEmpty()
                    || item.proof() != null;
        }
    }

    /** What an item waits for. */
    public record Predecessor(String number, String title, DependencyKind kind, Span lag) {

        /** End to start without a gap is what everybody expects and needs no words. */
        public boolean isUsual() {
            return kind == DependencyKind.FINISH_START && lag.amount() == 0;
        }
    }

    /** A role and how many items name it. */
    public record Filled(Role role, int items) {}

    public static TemplateContent of(Schedule schedule, WorkCalendar calendar) {
        Plan plan = schedule.plan();
        return new TemplateContent(rows(schedule, calendar), roles(plan), LegalReference.of(plan));
    }

    private static List<Row> rows(Schedule schedule, WorkCalendar calendar) {
        Plan plan = schedule.plan();
        List<String> numbers = plan.wbsNumbers();
        Map<ItemKey, String> numberOf = new HashMap<>();
        Map<ItemKey, Integer> depth = new HashMap<>();
        Map<RoleKey, String> titles = new HashMap<>();
        Map<ItemKey, Integer> tasks = tasks(plan);
        Map<ItemKey, List<Predecessor>> predecessors = new HashMap<>();
        plan.roles().forEach(role -> titles.put(role.key(), role.title()));
        for (int i = 0; i < numbers.size(); i++) {
            numberOf.put(plan.items().get(i).key(), numbers.get(i));
        }
        for (Dependency dependency : plan.dependencies()) {
            ItemKey before = dependency.predecessor();
            predecessors
                    .computeIfAbsent(dependency.successor(), key -> new ArrayList<>())
                    .add(
                            new Predecessor(
                                    numberOf.getOrDefault(before, ""),
                                    plan.item(before).title(),
                                    dependency.kind(),
                                    dependency.lag()));
        }
        List<Row> rows = new ArrayList<>(numbers.size());
        for (int i = 0; i < numbers.size(); i++) {
            Item item = plan.items().get(i);
            ItemKey parent = item.parent();
            depth.put(item.key(), parent == null ? 0 : depth.getOrDefault(parent, 0) + 1);
            var dates = schedule.dates(item.key());
            rows.add(
                    new Row(
                            numbers.get(i),
                            depth.getOrDefault(item.key(), 0),
                            item,
                            item.roles().stream()
                                    .map(role -> titles.getOrDefault(role, role.value()))
                                    .toList(),
                            predecessors.getOrDefault(item.key(), List.of()),
                            tasks.getOrDefault(item.key(), 0),
                            calendar.workdaysBetween(dates.start(), dates.end())));
        }
        return List.copyOf(rows);
    }

    /** By package: how many tasks are in it. */
    public static Map<ItemKey, Integer> tasks(Plan plan) {
        Map<ItemKey, Integer> tasks = new HashMap<>();
        for (Item item : plan.items()) {
            if (item.kind() != ItemKind.PACKAGE) {
                for (ItemKey above = item.parent();
                        above != null;
                        above = plan.item(above).parent()) {
                    tasks.merge(above, 1, Integer::sum);
                }
            }
        }
        return tasks;
    }

    private static List<Filled> roles(Plan plan) {
        Map<RoleKey, Integer> items = new HashMap<>();
        plan.items()
                .forEach(item -> item.roles().forEach(role -> items.merge(role, 1, Integer::sum)));
        return plan.roles().stream()
                .map(role -> new Filled(role, items.getOrDefault(role.key(), 0)))
                .toList();
    }
}
