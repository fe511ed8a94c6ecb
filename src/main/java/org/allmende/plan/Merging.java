package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.allmende.plan.MergedPlan.Resolution;
import org.allmende.plan.MergedPlan.Rule;
import org.allmende.plan.PlanDiff.Field;
import org.jspecify.annotations.Nullable;

/**
 * Makes accepted changes in a plan. Where they do not make a plan together, changes are held back
 * one after the other: without any of them the plan is what it was, so that this ends.
 */
final class Merging {

    /** Only together do they fit each other ({@link ItemRules}). */
    private static final Set<Field> FITTING =
            Set.of(Field.KIND, Field.NATURE, Field.DURATION, Field.CONSTRAINT);

    private final Plan base;
    private final Plan start;
    private final Plan theirs;
    private final Predicate<Id> accepted;
    private final MergeOrder order;
    private final MergeDependencies dependencies;
    private final Map<Id, Rule> held = new LinkedHashMap<>();
    private final Set<Id> neededRoles = new LinkedHashSet<>();
    private final Plan plan;

    Merging(Plan base, Plan start, Plan theirs, Predicate<Id> accepted) {
        this.base = base;
        this.start = start;
        this.theirs = theirs;
        this.accepted = accepted;
        this.order = new MergeOrder(start, theirs);
        this.dependencies = new MergeDependencies(base, start, theirs);
        this.plan = made();
    }

    Plan plan() {
        return plan;
    }

    List<Resolution> resolutions() {
        List<Resolution> resolutions = new ArrayList<>();
        held.forEach((change, rule) -> resolutions.add(Resolution.held(rule, change)));
        neededRoles.forEach(role -> resolutions.add(Resolution.held(Rule.ROLE_NEEDED, role)));
        dependencies.left().forEach((one, rule) -> resolutions.add(Resolution.without(rule, one)));
        return resolutions;
    }

    private Plan made() {
        while (true) {
            int before = held.size();
            Map<ItemKey, Item> items = items();
            items.values().forEach(item -> checkPackage(item, items));
            if (held.size() == before) {
                items.values().forEach(item -> checkRing(item, items));
            }
            if (held.size() == before) {
                List<Item> tree = order.of(items, this::takes);
                List<Role> roles = roles(tree);
                var after = dependencies.of(tree, roles, this::takes, this::holdNewcomer);
                if (held.size() == before) {
                    return new Plan(roles, tree, after);
                }
            }
        }
    }

    private boolean takes(Id change) {
        return accepted.test(change) && !held.containsKey(change);
    }

    private void hold(Rule rule, Id change) {
        held.putIfAbsent(change, rule);
    }

    private Map<ItemKey, Item> items() {
        Map<ItemKey, Item> items = new LinkedHashMap<>();
        for (Item item : start.items()) {
            ItemKey key = item.key();
            if (base.has(key) && theirs.has(key)) {
                items.put(key, changed(item));
            } else if (theirs.has(key) && takes(Id.of(Kind.ADDED, key))) {
                items.put(key, theirs.item(key));
            } else if (!base.has(key) || theirs.has(key) || !takes(Id.of(Kind.REMOVED, key))) {
                items.put(key, item);
            }
        }
        for (Item item : theirs.items()) {
            boolean isNew = !base.has(item.key()) && !start.has(item.key());
            if (isNew && takes(Id.of(Kind.ADDED, item.key()))) {
                items.put(item.key(), item);
            }
        }
        return items;
    }

    private Item changed(Item item) {
        try {
            return draft(item).item();
        } catch (PlanRefused unfit) {
            FITTING.stream()
                    .map(field -> Id.of(item.key(), field))
                    .filter(this::takes)
                    .forEach(change -> hold(Rule.UNFIT, change));
            return draft(item).item();
        }
    }

    private ItemDraft draft(Item item) {
        var draft = new ItemDraft(item);
        Item then = base.item(item.key());
        Item now = theirs.item(item.key());
        for (Field field : Field.values()) {
            Object old = field.of(then, Set.of());
            Object offered = field.of(now, Set.of());
            if (!Objects.equals(old, offered) && takes(Id.of(item.key(), field))) {
                Object own = field.of(item, Set.of());
                field.put(draft, FieldMerge.of(field, old, own, offered).merged());
            }
        }
        boolean moves = !Objects.equals(then.parent(), now.parent());
        if (moves && takes(Id.of(Kind.MOVED, item.key()))) {
            draft.parent = now.parent();
        }
        return draft;
    }

    /** Who came gives way to who was there: a newcomer needs a package, content keeps its own. */
    private void checkPackage(Item item, Map<ItemKey, Item> items) {
        ItemKey around = item.parent();
        if (around == null) {
            return;
        }
        Item pack = items.get(around);
        if (pack != null && pack.kind() == ItemKind.PACKAGE) {
            return;
        }
        if (isNewcomer(item)) {
            holdNewcomer(Rule.NO_PACKAGE, item);
        } else if (pack == null) {
            hold(Rule.PACKAGE_STAYS, Id.of(Kind.REMOVED, around));
        } else if (base.has(around)) {
            FITTING.stream()
                    .map(field -> Id.of(around, field))
                    .filter(this::takes)
                    .forEach(change -> hold(Rule.PACKAGE_STAYS, change));
        } else {
            hold(Rule.PACKAGE_STAYS, Id.of(Kind.ADDED, around));
        }
    }

    private void checkRing(Item item, Map<ItemKey, Item> items) {
        if (!isNewcomer(item)) {
            return;
        }
        Set<ItemKey> way = new HashSet<>();
        @Nullable Item around = item;
        while (around != null && way.add(around.key())) {
            around = around.parent() == null ? null : items.get(around.parent());
        }
        if (around != null && around.key().equals(item.key())) {
            holdNewcomer(Rule.INTO_ITSELF, item);
        }
    }

    /** Whether the item is in another package than at the start. */
    private boolean isNewcomer(Item item) {
        return !start.has(item.key())
                || !Objects.equals(start.item(item.key()).parent(), item.parent());
    }

    /** Leaves an item where it was, if it came; tells whether it did. */
    private boolean holdNewcomer(Rule rule, Item item) {
        boolean came = isNewcomer(item);
        if (came) {
            hold(rule, Id.of(base.has(item.key()) ? Kind.MOVED : Kind.ADDED, item.key()));
        }
        return came;
    }

    private List<Role> roles(List<Item> tree) {
        Map<RoleKey, Role> roles = new LinkedHashMap<>();
        start.roles().forEach(role -> roles.put(role.key(), role));
        for (var change : PlanDiff.between(base, theirs).roles()) {
            if (takes(Id.of(change.key()))) {
                if (change.to() == null) {
                    roles.remove(change.key());
                } else {
                    roles.put(change.key(), new Role(change.key(), change.to()));
                }
            }
        }
        neededRoles.clear();
        for (Item item : tree) {
            for (RoleKey key : item.roles()) {
                if (!roles.containsKey(key)) {
                    roles.put(key, known(key));
                    neededRoles.add(Id.of(key));
                }
            }
        }
        return order.of(base.roles(), roles);
    }

    private Role known(RoleKey key) {
        return Stream.of(start, theirs)
                .flatMap(side -> side.roles().stream())
                .filter(role -> role.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
