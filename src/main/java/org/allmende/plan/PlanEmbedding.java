package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How a plan lives within a larger one, beside others: its keys behind a prefix, everything below
 * one package, its roles under the names they have there.
 *
 * @param prefix before its keys, such as "v2-"; empty for the plan that the larger one grew from
 * @param root key of the package around it, or null when it stands at the top
 * @param roles its own keys → those of the larger plan, no two to the same; others get the prefix
 */
public record PlanEmbedding(String prefix, @Nullable ItemKey root, Map<RoleKey, RoleKey> roles) {

    /** As a plan that has the larger one to itself. */
    public static final PlanEmbedding WHOLE = new PlanEmbedding("", null, Map.of());

    public PlanEmbedding {
        roles = Map.copyOf(roles);
    }

    /**
     * The plan as it stands in the larger one, with the package around it as the first item.
     *
     * @param title of that package
     * @throws PlanRefused {@code plan.key} when a key is too long with the prefix
     */
    public Plan embedded(Plan plan, String title) {
        if (root == null) {
            return plan;
        }
        List<Item> items = new ArrayList<>();
        items.add(Item.pack(root.value(), title));
        for (Item item : plan.items()) {
            ItemKey around = item.parent() == null ? root : there(item.parent());
            items.add(renamed(item, there(item.key()), around, this::there));
        }
        return new Plan(renamed(plan.roles(), this::there), items, renamed(plan, this::there));
    }

    /** The same plan as its own again: what {@link #embedded} made of it, taken back. */
    public Plan extracted(Plan plan) {
        if (root == null) {
            return plan;
        }
        Map<ItemKey, ItemKey> keys = ownKeys(plan);
        List<Item> items = new ArrayList<>();
        for (Item item : plan.items()) {
            ItemKey key = keys.get(item.key());
            if (key != null) {
                ItemKey around = item.parent() == null ? null : keys.get(item.parent());
                items.add(renamed(item, key, around, this::own));
            }
        }
        Plan within = withoutRoot(plan);
        return new Plan(
                renamed(plan.roles(), this::own),
                items,
                renamed(within, key -> keys.getOrDefault(key, key)));
    }

    /**
     * What of the larger plan belongs to this one, as its own: what came with it, wherever it went,
     * and what was added around that.
     *
     * @param base what came with it, by its own keys
     * @param all that live in the larger plan
     */
    public Plan share(Plan larger, Plan base, List<PlanEmbedding> all) {
        return root == null && all.stream().allMatch(one -> one.root() == null)
                ? larger
                : extracted(new Shares(larger, base, this, all).own());
    }

    ItemKey there(ItemKey own) {
        return ItemKey.of(prefix + own.value());
    }

    private RoleKey there(RoleKey own) {
        RoleKey mapped = roles.get(own);
        return mapped == null ? RoleKey.of(prefix + own.value()) : mapped;
    }

    private RoleKey own(RoleKey there) {
        for (Map.Entry<RoleKey, RoleKey> role : roles.entrySet()) {
            if (role.getValue().equals(there)) {
                return role.getKey();
            }
        }
        return there.value().startsWith(prefix)
                ? RoleKey.of(there.value().substring(prefix.length()))
                : there;
    }

    boolean isOf(ItemKey key) {
        return !prefix.isEmpty() && key.value().startsWith(prefix);
    }

    /** What was added by hand keeps its key, unless the plan has that already. */
    private Map<ItemKey, ItemKey> ownKeys(Plan plan) {
        Map<ItemKey, ItemKey> keys = new HashMap<>();
        Set<ItemKey> taken = new HashSet<>();
        for (Item item : plan.items()) {
            if (isOf(item.key()) && item.key().value().length() > prefix.length()) {
                ItemKey own = ItemKey.of(item.key().value().substring(prefix.length()));
                keys.put(item.key(), own);
                taken.add(own);
            }
        }
        for (Item item : plan.items()) {
            if (!keys.containsKey(item.key()) && !item.key().equals(root)) {
                keys.put(item.key(), taken.add(item.key()) ? item.key() : there(item.key()));
            }
        }
        return keys;
    }

    private Plan withoutRoot(Plan plan) {
        return new Plan(
                plan.roles(),
                plan.items(),
                plan.dependencies().stream()
                        .filter(one ->
                                !one.predecessor().equals(root) && !one.successor().equals(root))
                        .toList());
    }

    private static Item renamed(
            Item item, ItemKey key, @Nullable ItemKey around, UnaryOperator<RoleKey> role) {
        var draft = new ItemDraft(key, item);
        draft.parent = around;
        draft.roles = item.roles().stream().map(role).distinct().toList();
        return draft.item();
    }

    private static List<Role> renamed(List<Role> roles, UnaryOperator<RoleKey> key) {
        return roles.stream().map(role -> new Role(key.apply(role.key()), role.title())).toList();
    }

    private static List<Dependency> renamed(Plan plan, UnaryOperator<ItemKey> key) {
        return plan.dependencies().stream()
                .map(one ->
                        new Dependency(
                                key.apply(one.predecessor()),
                                key.apply(one.successor()),
                                one.kind(),
                                one.lag()))
                .toList();
    }
}
