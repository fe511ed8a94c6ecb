package org.allmende.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A tree of packages, tasks and milestones with their dependencies and roles: an immutable value. A
 * class and not a record only because it keeps an index and the order of its dependencies, both
 * derived from the three lists.
 */
public final class Plan {

    /** The plan without anything. */
    public static final Plan EMPTY = new Plan(List.of(), List.of(), List.of());

    private final List<Role> roles;
    private final List<Item> items;
    private final List<Dependency> dependencies;
    private final Map<ItemKey, Integer> index;
    private final PlanGraph graph;

    /**
     * @param items in the order of the tree: a package stands before its content
     * @throws PlanRefused {@code plan.role.twice}, {@code plan.item.twice}, {@code
     *     plan.item.parent}, {@code plan.item.parent.kind}, {@code plan.item.order}, {@code
     *     plan.item.role}, {@code plan.dependency.unknown}, {@code plan.dependency.within}, {@code
     *     plan.dependency.twice}, {@code plan.cycle}
     */
    public Plan(List<Role> roles, List<Item> items, List<Dependency> dependencies) {
        this.roles = List.copyOf(roles);
        this.items = List.copyOf(items);
        this.index = PlanRules.index(this.roles, this.items);
        PlanRules.checkDependencies(this.items, dependencies, index);
        this.dependencies =
                dependencies.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        dependency -> position(dependency.successor())))
                        .toList();
        this.graph = new PlanGraph(this.items, this.dependencies, index);
        graph.refuseCircle(this.items);
    }

    public List<Role> roles() {
        return roles;
    }

    /** All items, each package before its content. */
    public List<Item> items() {
        return items;
    }

    /** All dependencies in the order of their successors, as in a file. */
    public List<Dependency> dependencies() {
        return dependencies;
    }

    /** Whether there is such an item. */
    public boolean has(ItemKey key) {
        return index.containsKey(key);
    }

    /**
     * The item with this key.
     *
     * @throws PlanRefused {@code plan.item.unknown} if there is none
     */
    public Item item(ItemKey key) {
        return items.get(position(key));
    }

    /** The items directly in a package, in order; of the top if {@code key} is null. */
    public List<Item> children(@Nullable ItemKey key) {
        return items.stream()
                .filter(item -> key == null ? item.parent() == null : key.equals(item.parent()))
                .toList();
    }

    /** The place of an item in the tree, such as "1.2"; counted, so it changes when items move. */
    public String wbsNumber(ItemKey key) {
        return wbsNumbers().get(position(key));
    }

    /** The places of all items, in the order of {@link #items()}. */
    public List<String> wbsNumbers() {
        int[] content = new int[items.size()];
        int tops = 0;
        List<String> numbers = new ArrayList<>(items.size());
        for (int i = 0; i < items.size(); i++) {
            int parent = graph.parent[i];
            numbers.add(
                    parent < 0
                            ? String.valueOf(++tops)
                            : numbers.get(parent) + "." + ++content[parent]);
        }
        return Collections.unmodifiableList(numbers);
    }

    /**
     * The plan with only these items, their content and the packages around them. Dependencies that
     * lose an end are bridged: from A→B→C without B stays A→C.
     *
     * @throws PlanRefused {@code plan.item.unknown} for a key that is not in the plan
     */
    public Plan keep(Set<ItemKey> chosen) {
        Set<ItemKey> kept = new HashSet<>();
        for (ItemKey key : chosen) {
            for (int i = position(key); i >= 0; i = graph.parent[i]) {
                kept.add(items.get(i).key());
            }
        }
        Set<ItemKey> inside = new HashSet<>(chosen);
        for (Item item : items) {
            if (item.parent() != null && inside.contains(item.parent())) {
                inside.add(item.key());
                kept.add(item.key());
            }
        }
        List<Item> left = items.stream().filter(item -> kept.contains(item.key())).toList();
        return new Plan(roles, left, new Bridging(this, kept).dependencies());
    }

    /**
     * The plan for an authority of another size: durations in working days times the factor,
     * rounded up, at least one day. Periods and durations in calendar days, weeks or months stay,
     * as do lags.
     *
     * @param factor greater than zero
     * @throws PlanRefused {@code plan.factor} otherwise
     */
    public Plan scaled(BigDecimal factor) {
        if (factor.signum() <= 0) {
            throw new PlanRefused("plan.factor", factor);
        }
        List<Item> scaled = new ArrayList<>(items.size());
        for (Item item : items) {
            Span duration = item.duration();
            if (duration == null
                    || duration.unit().isCalendar()
                    || item.nature() == Nature.PERIOD) {
                scaled.add(item);
            } else {
                scaled.add(item.lasting(duration.scaled(factor)));
            }
        }
        return new Plan(roles, scaled, dependencies);
    }

    int position(ItemKey key) {
        Integer position = index.get(key);
        if (position == null) {
            throw new PlanRefused("plan.item.unknown", key);
        }
        return position;
    }

    PlanGraph graph() {
        return graph;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Plan plan
                && roles.equals(plan.roles)
                && items.equals(plan.items)
                && dependencies.equals(plan.dependencies);
    }

    @Override
    public int hashCode() {
        return 31 * (31 * roles.hashCode() + items.hashCode()) + dependencies.hashCode();
    }

    @Override
    public String toString() {
        return "Plan[" + items.size() + " items, " + dependencies.size() + " dependencies]";
    }
}
