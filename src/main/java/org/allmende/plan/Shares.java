package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells apart what several embedded plans have in a larger one. */
final class Shares {

    private final Plan larger;
    private final Plan base;
    private final PlanEmbedding asking;
    private final List<PlanEmbedding> all;
    private final Map<ItemKey, PlanEmbedding> owners = new HashMap<>();

    Shares(Plan larger, Plan base, PlanEmbedding asking, List<PlanEmbedding> all) {
        this.larger = larger;
        this.base = base;
        this.asking = asking;
        this.all = all;
        larger.items().forEach(item -> owners.put(item.key(), owner(item)));
    }

    /** Each item in the nearest package that is there too, so that the tree keeps its order. */
    Plan own() {
        List<Item> items = new ArrayList<>();
        Set<ItemKey> kept = new HashSet<>();
        for (Item item : larger.items()) {
            if (asking.equals(owners.get(item.key())) && !isRoot(item.key())) {
                items.add(item.under(nearest(item, kept)));
                kept.add(item.key());
            }
        }
        return new Plan(
                roles(items),
                items,
                larger.dependencies().stream()
                        .filter(one ->
                                kept.contains(one.predecessor()) && kept.contains(one.successor()))
                        .toList());
    }

    /** By its key, or else by the package it was put into. */
    private PlanEmbedding owner(Item item) {
        for (PlanEmbedding one : all) {
            if (one.isOf(item.key()) || item.key().equals(one.root())) {
                return one;
            }
        }
        boolean grown = asking.root() == null && base.has(item.key());
        return grown || item.parent() == null
                ? all.stream()
                        .filter(one -> one.root() == null)
                        .findFirst()
                        .orElse(PlanEmbedding.WHOLE)
                : owners.getOrDefault(item.parent(), PlanEmbedding.WHOLE);
    }

    private boolean isRoot(ItemKey key) {
        return all.stream().anyMatch(one -> key.equals(one.root()));
    }

    private @Nullable ItemKey nearest(Item item, Set<ItemKey> kept) {
        ItemKey around = item.parent();
        while (around != null && !kept.contains(around)) {
            around = larger.item(around).parent();
        }
        return around;
    }

    private List<Role> roles(List<Item> items) {
        Set<RoleKey> needed = new HashSet<>();
        items.forEach(item -> needed.addAll(item.roles()));
        asking.embedded(base, "–").roles().forEach(role -> needed.add(role.key()));
        return larger.roles().stream().filter(role -> needed.contains(role.key())).toList();
    }
}
