package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What people do to a plan while they write it: each gives another plan. Whatever would break a
 * rule is refused as in {@link Plan}'s constructor.
 */
public final class PlanEdits {

    /** One place on within the tree. */
    public enum Step {
        /** Before the sibling before it. */
        UP,
        /** Behind the sibling after it. */
        DOWN,
        /** Into the package before it, as the last. */
        IN,
        /** Out of its package, right behind it. */
        OUT
    }

    private PlanEdits() {}

    /** Adds an item as the last of the package it names, or of the top. */
    public static Plan add(Plan plan, Item item) {
        List<Item> items = new ArrayList<>(plan.items());
        items.add(item.parent() == null ? items.size() : end(plan, item.parent()), item);
        return new Plan(plan.roles(), items, plan.dependencies());
    }

    /**
     * Puts another value in the place of the item with the same key.
     *
     * @param after what it waits for from now on
     */
    public static Plan change(Plan plan, Item item, List<Dependency> after) {
        List<Item> items = new ArrayList<>(plan.items());
        items.set(plan.position(item.key()), item);
        List<Dependency> dependencies = new ArrayList<>(plan.dependencies());
        dependencies.removeIf(dependency -> dependency.successor().equals(item.key()));
        dependencies.addAll(after);
        return new Plan(plan.roles(), items, dependencies);
    }

    /** Leaves an item out with all below it; what waited for it waits for what it waited for. */
    public static Plan without(Plan plan, ItemKey key) {
        int from = plan.position(key);
        List<Item> left = new ArrayList<>(plan.items());
        left.subList(from, end(plan, key)).clear();
        Set<ItemKey> kept = left.stream().map(Item::key).collect(Collectors.toSet());
        return new Plan(plan.roles(), left, new Bridging(plan, kept).dependencies());
    }

    /**
     * Moves an item with all below it; at the edge of its package UP and DOWN change nothing.
     *
     * @throws PlanRefused {@code plan.edit.in} without a package before it, {@code plan.edit.out}
     *     at the top
     */
    public static Plan move(Plan plan, ItemKey key, Step step) {
        Item item = plan.item(key);
        List<Item> siblings = plan.children(item.parent());
        int place = siblings.indexOf(item);
        Item before = place == 0 ? null : siblings.get(place - 1);
        Item behind = place + 1 == siblings.size() ? null : siblings.get(place + 1);
        return switch (step) {
            case UP -> before == null ? plan : put(plan, item, plan.position(before.key()));
            case DOWN -> behind == null ? plan : put(plan, item, end(plan, behind.key()));
            case IN -> into(plan, item, before);
            case OUT -> out(plan, item);
        };
    }

    /** Gives the plan other roles; those it does not have any more leave the items, too. */
    public static Plan roles(Plan plan, List<Role> roles) {
        Set<RoleKey> known = roles.stream().map(Role::key).collect(Collectors.toSet());
        List<Item> items =
                plan.items().stream()
                        .map(item ->
                                item.roles(
                                        item.roles().stream()
                                                .filter(known::contains)
                                                .map(RoleKey::value)
                                                .toArray(String[]::new)))
                        .toList();
        return new Plan(roles, items, plan.dependencies());
    }

    private static Plan into(Plan plan, Item item, @Nullable Item before) {
        if (before == null || before.kind() != ItemKind.PACKAGE) {
            throw new PlanRefused("plan.edit.in", item.title()).at(item.key());
        }
        return put(plan, item.under(before.key()), end(plan, before.key()));
    }

    private static Plan out(Plan plan, Item item) {
        if (item.parent() == null) {
            throw new PlanRefused("plan.edit.out", item.title()).at(item.key());
        }
        Item around = plan.item(item.parent());
        return put(plan, item.under(around.parent()), end(plan, around.key()));
    }

    /**
     * @param to a position as it is before the item leaves its own; not within it
     */
    private static Plan put(Plan plan, Item item, int to) {
        int from = plan.position(item.key());
        int end = end(plan, item.key());
        List<Item> items = new ArrayList<>(plan.items());
        List<Item> moving = new ArrayList<>(items.subList(from, end));
        moving.set(0, item);
        items.subList(from, end).clear();
        items.addAll(to <= from ? to : to - moving.size(), moving);
        return new Plan(plan.roles(), items, plan.dependencies());
    }

    /** The position behind an item and all below it. */
    private static int end(Plan plan, ItemKey key) {
        Set<ItemKey> inside = new HashSet<>(Set.of(key));
        int end = plan.position(key) + 1;
        while (end < plan.items().size()) {
            Item next = plan.items().get(end);
            if (next.parent() == null || !inside.contains(next.parent())) {
                break;
            }
            inside.add(next.key());
            end++;
        }
        return end;
    }
}
