package org.allmende.adoption;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.Plan;
import org.allmende.plan.RoleKey;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.jspecify.annotations.Nullable;

/** What somebody takes of a template: its packages at any depth, each to take or to leave. */
final class AdoptedPackages {

    private AdoptedPackages() {}

    /** Among these one chooses. */
    static List<Item> of(Plan template) {
        return template.items().stream().filter(item -> item.kind() == ItemKind.PACKAGE).toList();
    }

    /**
     * The items that ticks stand for, each with all below it: a ticked package brings its own
     * tasks, and the packages in it have ticks of their own.
     */
    static Set<ItemKey> ticked(Plan template, Set<String> ticks) {
        Set<ItemKey> taken = new HashSet<>();
        for (Item item : of(template)) {
            if (ticks.contains(item.key().value())) {
                List<Item> content = template.children(item.key());
                content.stream()
                        .filter(inside -> inside.kind() != ItemKind.PACKAGE)
                        .forEach(inside -> taken.add(inside.key()));
                if (content.isEmpty()) {
                    taken.add(item.key());
                }
            }
        }
        return taken;
    }

    /**
     * The plan with what is taken. Tasks outside of all packages always come along.
     *
     * @param taken keys, each with all below it; null for everything
     * @throws Refused at the field {@code packages} when that is nothing
     */
    static Plan cut(Plan template, @Nullable Set<ItemKey> taken) {
        if (taken == null || of(template).isEmpty()) {
            return template;
        }
        Set<ItemKey> kept =
                taken.stream().filter(template::has).collect(Collectors.toCollection(HashSet::new));
        if (kept.isEmpty()) {
            throw new Refused(Problem.at("packages", "adoption.packages.none"));
        }
        template.items().stream()
                .filter(item -> item.parent() == null && item.kind() != ItemKind.PACKAGE)
                .forEach(item -> kept.add(item.key()));
        Plan cut = template.keep(kept);
        return cut.items().size() == template.items().size() ? template : withoutIdleRoles(cut);
    }

    private static Plan withoutIdleRoles(Plan plan) {
        Set<RoleKey> needed =
                plan.items().stream()
                        .flatMap(item -> item.roles().stream())
                        .collect(Collectors.toSet());
        return new Plan(
                plan.roles().stream().filter(role -> needed.contains(role.key())).toList(),
                plan.items(),
                plan.dependencies());
    }

    /** What was not taken, each with all below it: later versions leave it out as well. */
    static List<ItemKey> leftOut(Plan template, Plan cut) {
        return template.items().stream()
                .filter(item -> !cut.has(item.key()))
                .filter(item -> item.parent() == null || cut.has(item.parent()))
                .map(Item::key)
                .toList();
    }
}
