package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The order of merged items and roles: the own one, and what is new where the newer plan has it.
 */
final class MergeOrder {

    private final Plan start;
    private final Plan theirs;
    private final Map<@Nullable ItemKey, Set<ItemKey>> reordered;
    private final Map<@Nullable ItemKey, List<ItemKey>> models;

    MergeOrder(Plan start, Plan theirs) {
        this.start = start;
        this.theirs = theirs;
        this.reordered = PlanDiff.reorderings(start, theirs);
        this.models = contents(theirs.items());
    }

    /** The items as a tree: each package before its content. */
    List<Item> of(Map<ItemKey, Item> items, Predicate<Id> takes) {
        Map<@Nullable ItemKey, List<ItemKey>> steady =
                contents(
                        start.items().stream()
                                .filter(item ->
                                        items.containsKey(item.key()) && stayed(item, items))
                                .toList());
        Map<@Nullable ItemKey, List<ItemKey>> contents = contents(items.values());
        contents.replaceAll((around, keys) -> {
            List<ItemKey> own = steady.getOrDefault(around, List.of());
            Set<ItemKey> moving = new HashSet<>(keys);
            own.forEach(moving::remove);
            if (takes.test(Id.of(Kind.REORDERED, around))) {
                moving.addAll(reordered.getOrDefault(around, Set.of()));
                moving.retainAll(new HashSet<>(keys));
            }
            return Placing.placed(own, models.getOrDefault(around, List.of()), moving);
        });
        List<Item> tree = new ArrayList<>(items.size());
        unfold(null, contents, items, tree);
        return tree;
    }

    private static boolean stayed(Item item, Map<ItemKey, Item> items) {
        return Objects.equals(
                Objects.requireNonNull(items.get(item.key())).parent(), item.parent());
    }

    private static Map<@Nullable ItemKey, List<ItemKey>> contents(Iterable<Item> items) {
        Map<@Nullable ItemKey, List<ItemKey>> contents = new HashMap<>();
        for (Item item : items) {
            contents.computeIfAbsent(item.parent(), _ -> new ArrayList<>()).add(item.key());
        }
        return contents;
    }

    private static void unfold(
            @Nullable ItemKey around,
            Map<@Nullable ItemKey, List<ItemKey>> contents,
            Map<ItemKey, Item> items,
            List<Item> tree) {
        for (ItemKey key : contents.getOrDefault(around, List.of())) {
            tree.add(Objects.requireNonNull(items.get(key)));
            unfold(key, contents, items, tree);
        }
    }

    /** The order of roles is not decided on: the newer one, unless the own side changed it too. */
    List<Role> of(List<Role> base, Map<RoleKey, Role> roles) {
        List<RoleKey> own = keys(start.roles(), roles.keySet());
        Set<RoleKey> moving = new LinkedHashSet<>(roles.keySet());
        boolean untouched = inOrder(base, start.roles());
        if (!untouched || inOrder(base, theirs.roles())) {
            own.forEach(moving::remove);
        } else {
            moving.retainAll(keys(theirs.roles(), roles.keySet()));
        }
        return Placing.placed(own, keys(theirs.roles(), roles.keySet()), moving).stream()
                .map(key -> Objects.requireNonNull(roles.get(key)))
                .toList();
    }

    private static boolean inOrder(List<Role> one, List<Role> other) {
        var first = keys(one, new HashSet<>(keys(other, null)));
        return first.equals(keys(other, new HashSet<>(first)));
    }

    private static List<RoleKey> keys(List<Role> roles, @Nullable Set<RoleKey> among) {
        return roles.stream()
                .map(Role::key)
                .filter(key -> among == null || among.contains(key))
                .toList();
    }
}
