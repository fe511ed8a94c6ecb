package org.allmende.plan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The dependencies of a plan of which only some items are kept: those between kept items, and
 * bridges over the rest.
 */
final class Bridging {

    /** A left-out item, how it was reached, and with what waiting time. */
    private record Step(ItemKey item, Span lag, boolean first) {}

    private record Ends(ItemKey from, ItemKey to, DependencyKind kind) {}

    private final Plan plan;
    private final Set<ItemKey> kept;
    private final Map<ItemKey, List<Dependency>> out = new HashMap<>();
    private final Map<ItemKey, List<ItemKey>> content = new HashMap<>();
    private final Map<Ends, Dependency> result = new LinkedHashMap<>();

    Bridging(Plan plan, Set<ItemKey> kept) {
        this.plan = plan;
        this.kept = kept;
        for (Dependency dependency : plan.dependencies()) {
            out.computeIfAbsent(dependency.predecessor(), _ -> new ArrayList<>()).add(dependency);
        }
        for (Item item : plan.items()) {
            if (item.parent() != null) {
                content.computeIfAbsent(item.parent(), _ -> new ArrayList<>()).add(item.key());
            }
        }
    }

    List<Dependency> dependencies() {
        for (Dependency dependency : plan.dependencies()) {
            if (kept.contains(dependency.predecessor()) && kept.contains(dependency.successor())) {
                add(dependency);
            }
        }
        for (Dependency dependency : plan.dependencies()) {
            if (kept.contains(dependency.predecessor())) {
                bridge(dependency);
            }
        }
        return List.copyOf(result.values());
    }

    private void bridge(Dependency start) {
        Set<ItemKey> seen = new LinkedHashSet<>();
        ArrayDeque<Step> open = new ArrayDeque<>();
        visit(start.successor(), start.lag(), true, seen, open);
        while (!open.isEmpty()) {
            Step step = open.poll();
            for (ItemKey around = step.item();
                    around != null;
                    around = plan.item(around).parent()) {
                // A chain through a package that keeps some of its content still stands by itself.
                boolean stands =
                        step.first() && kept.contains(start.successor()) && kept.contains(around);
                for (Dependency next :
                        stands ? List.<Dependency>of() : out.getOrDefault(around, List.of())) {
                    Span lag = sum(step.lag(), next.lag());
                    if (kept.contains(next.successor())
                            && !related(start.predecessor(), next.successor())) {
                        var kind =
                                DependencyKind.of(
                                        start.kind().fromFinish(), next.kind().toFinish());
                        add(new Dependency(start.predecessor(), next.successor(), kind, lag));
                    }
                    visit(next.successor(), lag, false, seen, open);
                }
            }
        }
    }

    /** Opens the item, if left out, and everything left out in it. */
    private void visit(
            ItemKey key, Span lag, boolean first, Set<ItemKey> seen, ArrayDeque<Step> open) {
        if (!seen.add(key)) {
            return;
        }
        if (!kept.contains(key)) {
            open.add(new Step(key, lag, first));
        }
        for (ItemKey child : content.getOrDefault(key, List.of())) {
            visit(child, lag, first, seen, open);
        }
    }

    private void add(Dependency dependency) {
        result.putIfAbsent(
                new Ends(dependency.predecessor(), dependency.successor(), dependency.kind()),
                dependency);
    }

    private boolean related(ItemKey one, ItemKey other) {
        return within(one, other) || within(other, one);
    }

    private boolean within(ItemKey inner, ItemKey outer) {
        for (@Nullable ItemKey key = inner; key != null; key = plan.item(key).parent()) {
            if (key.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    /** Waiting times add up in one unit; of two units the later hop's counts. */
    private static Span sum(Span one, Span other) {
        if (other.isZero()) {
            return one;
        }
        return one.unit() == other.unit()
                ? new Span(one.amount() + other.amount(), one.unit())
                : other;
    }
}
