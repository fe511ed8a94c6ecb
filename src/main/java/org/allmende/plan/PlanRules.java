package org.allmende.plan;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What holds in every plan, apart from cycles, which {@link PlanGraph} finds. */
final class PlanRules {

    private PlanRules() {}

    static Map<ItemKey, Integer> index(List<Role> roles, List<Item> items) {
        Set<RoleKey> known = new HashSet<>();
        for (Role role : roles) {
            if (!known.add(role.key())) {
                throw new PlanRefused("plan.role.twice", role.key());
            }
        }
        Map<ItemKey, Integer> index = HashMap.newHashMap(items.size());
        @Nullable ItemKey open = null;
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (index.putIfAbsent(item.key(), i) != null) {
                throw new PlanRefused("plan.item.twice", item.key(), item.title()).at(item.key());
            }
            checkParent(item, open, items, index);
            for (RoleKey role : item.roles()) {
                if (!known.contains(role)) {
                    throw new PlanRefused("plan.item.role", item.title(), role).at(item.key());
                }
            }
            open = item.kind() == ItemKind.PACKAGE ? item.key() : item.parent();
        }
        return Map.copyOf(index);
    }

    /**
     * In tree order, an item continues the package that is open or one of the packages around it.
     */
    private static void checkParent(
            Item item, @Nullable ItemKey open, List<Item> items, Map<ItemKey, Integer> index) {
        ItemKey parent = item.parent();
        if (parent == null) {
            return;
        }
        Integer at = index.get(parent);
        if (at == null || parent.equals(item.key())) {
            throw new PlanRefused("plan.item.parent", item.title(), parent).at(item.key());
        }
        if (items.get(at).kind() != ItemKind.PACKAGE) {
            throw new PlanRefused("plan.item.parent.kind", item.title(), items.get(at).title())
                    .at(item.key());
        }
        for (ItemKey around = open; around != null; around = parentOf(around, items, index)) {
            if (around.equals(parent)) {
                return;
            }
        }
        throw new PlanRefused("plan.item.order", item.title(), items.get(at).title())
                .at(item.key());
    }

    static void checkDependencies(
            List<Item> items, List<Dependency> dependencies, Map<ItemKey, Integer> index) {
        Set<Object> seen = HashSet.newHashSet(dependencies.size());
        for (Dependency dependency : dependencies) {
            ItemKey from = dependency.predecessor();
            ItemKey to = dependency.successor();
            if (!index.containsKey(to)) {
                throw new PlanRefused("plan.dependency.unknown", to);
            }
            if (!index.containsKey(from)) {
                throw new PlanRefused("plan.dependency.unknown", from).at(to);
            }
            if (within(from, to, items, index) || within(to, from, items, index)) {
                throw new PlanRefused(
                                "plan.dependency.within",
                                title(from, items, index),
                                title(to, items, index))
                        .at(to);
            }
            if (!seen.add(dependency.ends())) {
                throw new PlanRefused(
                                "plan.dependency.twice",
                                title(from, items, index),
                                title(to, items, index))
                        .at(to);
            }
        }
    }

    private static boolean within(
            ItemKey inner, ItemKey outer, List<Item> items, Map<ItemKey, Integer> index) {
        for (ItemKey key = inner; key != null; key = parentOf(key, items, index)) {
            if (key.equals(outer)) {
                return true;
            }
        }
        return false;
    }

    private static @Nullable ItemKey parentOf(
            ItemKey key, List<Item> items, Map<ItemKey, Integer> index) {
        Integer at = index.get(key);
        return at == null ? null : items.get(at).parent();
    }

    private static String title(ItemKey key, List<Item> items, Map<ItemKey, Integer> index) {
        Integer at = index.get(key);
        return at == null ? key.value() : items.get(at).title();
    }
}
