package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What people do to a plan, one thing after the other; what the plan refuses is left undone. */
final class RandomEdits {

    private final Random random;
    private final String name;
    private final boolean tree;
    private int count;

    /**
     * @param name begins the keys and texts this editor makes up, so that two never make the same
     * @param tree whether items are also moved, reordered and removed
     */
    private RandomEdits(Random random, String name, boolean tree) {
        this.random = random;
        this.name = name;
        this.tree = tree;
    }

    static Plan edited(Plan plan, int edits, Random random, String name, boolean tree) {
        var editor = new RandomEdits(random, name, tree);
        Plan edited = plan;
        for (int i = 0; i < edits; i++) {
            try {
                edited = editor.edit(edited);
            } catch (PlanRefused undone) {
                editor.count++;
            }
        }
        return edited;
    }

    private Plan edit(Plan plan) {
        int size = plan.items().size();
        String mark = name + count++;
        if (size == 0) {
            return add(plan, mark);
        }
        Item item = plan.items().get(random.nextInt(size));
        return switch (random.nextInt(tree ? 15 : 10)) {
            case 0 -> change(plan, item, one -> one.titled(mark));
            case 1 -> change(plan, item, one -> one.lasting(Span.weeks(1 + random.nextInt(9))));
            case 2 -> change(plan, item, one -> one.tags(with(one.tags(), mark)));
            case 3 -> change(plan, item, one -> one.tags(with(one.tags(), null)));
            case 4 -> change(plan, item, one -> one.legal(LegalBasis.of("§ " + name)));
            case 5 -> add(plan, mark);
            case 6, 7 -> depend(plan, item);
            case 8 -> without(plan, random.nextInt(1 + plan.dependencies().size()));
            case 9 -> role(plan, item, mark);
            case 10 -> kind(plan, item);
            case 11 -> remove(plan, item);
            default -> move(plan, item);
        };
    }

    private static Plan change(Plan plan, Item item, UnaryOperator<Item> change) {
        return new Plan(
                plan.roles(),
                plan.items().stream()
                        .map(one -> one.key().equals(item.key()) ? change.apply(one) : one)
                        .toList(),
                plan.dependencies());
    }

    private String[] with(List<String> tags, String added) {
        List<String> others = new ArrayList<>(tags);
        if (added != null) {
            others.add(added);
        } else if (!others.isEmpty()) {
            others.remove(random.nextInt(others.size()));
        }
        return others.toArray(String[]::new);
    }

    private Plan add(Plan plan, String key) {
        List<Item> items = new ArrayList<>(plan.items());
        int at = random.nextInt(items.size() + 1);
        Item before = at == 0 ? null : items.get(at - 1);
        ItemKey around =
                before == null
                        ? null
                        : before.kind() == ItemKind.PACKAGE ? before.key() : before.parent();
        Item added = random.nextBoolean() ? Item.pack(key, key) : Item.task(key, key);
        items.add(at, added.under(around));
        return new Plan(plan.roles(), items, plan.dependencies());
    }

    private Plan depend(Plan plan, Item item) {
        Item before = plan.items().get(random.nextInt(plan.items().size()));
        List<Dependency> dependencies = new ArrayList<>(plan.dependencies());
        dependencies.add(
                Dependency.of(
                        before.key().value(),
                        item.key().value(),
                        DependencyKind.values()[random.nextInt(4)],
                        Span.workingDays(name.charAt(0) % 7)));
        return new Plan(plan.roles(), plan.items(), dependencies);
    }

    private static Plan without(Plan plan, int index) {
        List<Dependency> dependencies = new ArrayList<>(plan.dependencies());
        if (index < dependencies.size()) {
            dependencies.remove(index);
        }
        return new Plan(plan.roles(), plan.items(), dependencies);
    }

    private Plan role(Plan plan, Item item, String mark) {
        List<Role> roles = new ArrayList<>(plan.roles());
        if (!roles.isEmpty() && random.nextInt(3) == 0) {
            int index = random.nextInt(roles.size());
            Role old = roles.remove(index);
            if (random.nextBoolean()) {
                roles.add(index, new Role(old.key(), mark));
            }
        } else {
            roles.add(random.nextInt(roles.size() + 1), Role.of(mark, mark));
        }
        Plan known = new Plan(roles, plan.items(), plan.dependencies());
        String key = roles.isEmpty() ? "PL" : roles.getFirst().key().value();
        return change(known, item, one -> one.roles(key));
    }

    private static Plan kind(Plan plan, Item item) {
        return change(
                plan,
                item,
                one -> {
                    var draft = new ItemDraft(one);
                    boolean task = one.kind() == ItemKind.TASK;
                    draft.kind = task ? ItemKind.PACKAGE : ItemKind.TASK;
                    draft.duration = task ? null : Span.workingDays(2);
                    draft.nature = Nature.TASK;
                    return draft.item();
                });
    }

    private static Plan remove(Plan plan, Item item) {
        Set<ItemKey> gone = new HashSet<>();
        branch(plan, item).forEach(one -> gone.add(one.key()));
        return new Plan(
                plan.roles(),
                plan.items().stream().filter(one -> !gone.contains(one.key())).toList(),
                plan.dependencies().stream()
                        .filter(one -> !gone.contains(one.predecessor()))
                        .filter(one -> !gone.contains(one.successor()))
                        .toList());
    }

    private Plan move(Plan plan, Item item) {
        List<Item> branch = new ArrayList<>(branch(plan, item));
        List<Item> items = new ArrayList<>(plan.items());
        items.removeAll(branch);
        int at = random.nextInt(items.size() + 1);
        Item before = at == 0 ? null : items.get(at - 1);
        ItemKey around =
                before == null
                        ? null
                        : before.kind() == ItemKind.PACKAGE && random.nextBoolean()
                                ? before.key()
                                : before.parent();
        branch.set(0, item.under(around));
        items.addAll(at, branch);
        return new Plan(plan.roles(), items, plan.dependencies());
    }

    private static List<Item> branch(Plan plan, Item item) {
        Set<ItemKey> inside = new HashSet<>(Set.of(item.key()));
        return plan.items().stream()
                .filter(one ->
                        one.key().equals(item.key())
                                || one.parent() != null
                                        && inside.contains(one.parent())
                                        && inside.add(one.key()))
                .toList();
    }
}
