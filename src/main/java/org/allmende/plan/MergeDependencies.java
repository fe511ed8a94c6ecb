package org.allmende.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.allmende.plan.MergedPlan.Rule;
import org.allmende.plan.PlanDiff.Field;

/** The dependencies of merged items, without those that would have no end or go round. */
final class MergeDependencies {

    private final Plan base;
    private final Plan start;
    private final Plan theirs;
    private final Map<ItemKey, Set<Dependency>> baseAfters;
    private final Map<ItemKey, Set<Dependency>> startAfters;
    private final Map<ItemKey, Set<Dependency>> theirAfters;
    private final Set<Dependency> atStart;
    private final Map<Dependency, Rule> left = new LinkedHashMap<>();

    MergeDependencies(Plan base, Plan start, Plan theirs) {
        this.base = base;
        this.start = start;
        this.theirs = theirs;
        baseAfters = PlanDiff.afters(base);
        startAfters = PlanDiff.afters(start);
        theirAfters = PlanDiff.afters(theirs);
        atStart = new HashSet<>(start.dependencies());
    }

    /** Which were left out, and why. */
    Map<Dependency, Rule> left() {
        return left;
    }

    /**
     * @param hold leaves an item where it was; whether it had come
     */
    List<Dependency> of(
            List<Item> tree, List<Role> roles, Predicate<Id> takes, BiPredicate<Rule, Item> hold) {
        left.clear();
        Map<ItemKey, Item> items =
                tree.stream().collect(Collectors.toMap(Item::key, Function.identity()));
        List<Dependency> kept = new ArrayList<>();
        for (Item item : tree) {
            for (Object one : after(item.key(), takes)) {
                var dependency = (Dependency) one;
                if (!items.containsKey(dependency.predecessor())) {
                    left.put(dependency, Rule.END_MISSING);
                } else if (!isWithin(dependency, items, hold)) {
                    kept.add(dependency);
                }
            }
        }
        var index = PlanRules.index(roles, tree);
        var graph = new PlanGraph(tree, kept, index);
        while (!graph.circular.isEmpty()) {
            Dependency newest = newest(graph.circular);
            List<Item> around = graph.circle().stream().map(tree::get).toList();
            if (atStart.contains(newest) && wentBack(around, hold)) {
                return kept;
            }
            left.put(newest, Rule.CIRCLE);
            kept.remove(newest);
            graph = new PlanGraph(tree, kept, index);
        }
        return kept;
    }

    private Collection<?> after(ItemKey key, Predicate<Id> takes) {
        Set<Dependency> own = startAfters.getOrDefault(key, Set.of());
        Set<Dependency> offered = theirAfters.getOrDefault(key, Set.of());
        if (!theirs.has(key)) {
            return own;
        }
        if (!base.has(key)) {
            boolean theirsCame = !start.has(key) || takes.test(Id.of(Kind.ADDED, key));
            return theirsCame ? offered : own;
        }
        Set<Dependency> old = baseAfters.getOrDefault(key, Set.of());
        if (old.equals(offered) || !takes.test(Id.of(key, Field.AFTER))) {
            return own;
        }
        return (Collection<?>)
                Objects.requireNonNull(FieldMerge.of(Field.AFTER, old, own, offered).merged());
    }

    /** Nothing waits for what it is in: what came in goes back, or the dependency is left out. */
    private boolean isWithin(
            Dependency dependency, Map<ItemKey, Item> items, BiPredicate<Rule, Item> hold) {
        List<Item> way = way(dependency.predecessor(), dependency.successor(), items);
        if (way.isEmpty()) {
            way = way(dependency.successor(), dependency.predecessor(), items);
        }
        if (way.isEmpty()) {
            return false;
        }
        if (!atStart.contains(dependency) || !wentBack(way, hold)) {
            left.put(dependency, Rule.CIRCLE);
        }
        return true;
    }

    /** From an item up to just below another around it; empty if that is not around it. */
    private static List<Item> way(ItemKey inner, ItemKey outer, Map<ItemKey, Item> items) {
        List<Item> way = new ArrayList<>();
        for (Item item = items.get(inner);
                item != null;
                item = item.parent() == null ? null : items.get(item.parent())) {
            if (item.key().equals(outer)) {
                return way;
            }
            way.add(item);
        }
        return List.of();
    }

    private static boolean wentBack(List<Item> items, BiPredicate<Rule, Item> hold) {
        boolean wentBack = false;
        for (Item item : items) {
            wentBack |= hold.test(Rule.CIRCLE, item);
        }
        return wentBack;
    }

    private Dependency newest(List<Dependency> circle) {
        return circle.stream()
                .filter(dependency -> !atStart.contains(dependency))
                .findFirst()
                .orElseGet(circle::getFirst);
    }
}
