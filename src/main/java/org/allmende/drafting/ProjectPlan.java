package org.allmende.drafting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.allmende.people.PersonCard;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.ItemKind;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.allmende.plan.Nature;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanRefused;
import org.allmende.plan.Role;
import org.allmende.plan.RoleKey;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectItem;
import org.jspecify.annotations.Nullable;

/**
 * A running project as a plan without its days: how long a task took its working days says, whom it
 * waits for stays, people become roles. Keys stay, so that later versions reach what came from a
 * template.
 */
final class ProjectPlan {

    private static final int MOST_DAYS = 9_999;

    /**
     * What a project holds.
     *
     * @param items those to be taken over, in tree order, none confidential
     * @param checklists by item
     * @param roles of the project
     * @param fillings who fills which role
     * @param people everybody who is named
     */
    record Source(
            List<ProjectItem> items,
            Map<ItemId, List<String>> checklists,
            List<Dependency> dependencies,
            List<Role> roles,
            Map<PersonId, RoleKey> fillings,
            Map<PersonId, PersonCard> people,
            WorkCalendar calendar) {}

    private final Source source;
    private final Map<PersonId, RoleKey> roleOf;
    private final Map<RoleKey, Role> roles = new LinkedHashMap<>();

    private ProjectPlan(Source source) {
        this.source = source;
        this.roleOf = new HashMap<>(source.fillings());
        source.roles().forEach(role -> roles.put(role.key(), role));
    }

    static Plan of(Source source) {
        return new ProjectPlan(source).plan();
    }

    private Plan plan() {
        Map<ItemId, String> keys = new HashMap<>();
        source.items().forEach(item -> keys.put(item.id(), item.key()));
        List<Item> items =
                source.items().stream()
                        .map(item ->
                                item(item, item.parent() == null ? null : keys.get(item.parent())))
                        .toList();
        Set<RoleKey> used = new HashSet<>();
        items.forEach(item -> used.addAll(item.roles()));
        return joined(
                roles.values().stream().filter(role -> used.contains(role.key())).toList(), items);
    }

    /** What has come to wait in a circle while the project ran is left out. */
    private Plan joined(List<Role> needed, List<Item> items) {
        Set<ItemKey> kept = new HashSet<>();
        items.forEach(item -> kept.add(item.key()));
        List<Dependency> wanted =
                source.dependencies().stream()
                        .filter(dependency ->
                                kept.contains(dependency.predecessor())
                                        && kept.contains(dependency.successor()))
                        .toList();
        try {
            return new Plan(needed, items, wanted);
        } catch (PlanRefused circle) {
            Plan plan = new Plan(needed, items, List.of());
            for (Dependency dependency : wanted) {
                plan = with(plan, dependency);
            }
            return plan;
        }
    }

    private static Plan with(Plan plan, Dependency dependency) {
        try {
            List<Dependency> more = new ArrayList<>(plan.dependencies());
            more.add(dependency);
            return new Plan(plan.roles(), plan.items(), more);
        } catch (PlanRefused circle) {
            return plan;
        }
    }

    private Item item(ProjectItem item, @Nullable String parent) {
        Item plain =
                switch (item.kind()) {
                    case PACKAGE -> Item.pack(item.key(), item.title());
                    case MILESTONE -> Item.milestone(item.key(), item.title());
                    case TASK -> Item.task(item.key(), item.title()).lasting(duration(item));
                };
        return plain.under(parent)
                .described(item.description())
                .doneWhen(item.doneWhen())
                .nature(
                        item.kind() == ItemKind.TASK || item.nature() != Nature.PERIOD
                                ? item.nature()
                                : Nature.TASK)
                .ending(item.periodEnd())
                .effort(item.effortHours())
                .roles(roles(item))
                .checklist(
                        source.checklists()
                                .getOrDefault(item.id(), List.of())
                                .toArray(String[]::new))
                .legal(item.legalBases().toArray(LegalBasis[]::new))
                .links(item.links().toArray(Link[]::new))
                .tags(item.tags().toArray(String[]::new))
                .proof(item.proof());
    }

    /** A period is as long as its law says, everything else as long as its days. */
    private Span duration(ProjectItem item) {
        Span said = item.duration();
        boolean fixed = item.isPeriod() || said != null && said.unit().isCalendar();
        if (said != null && said.amount() > 0 && fixed
                || item.startOn() == null
                || item.endOn() == null) {
            return said == null || said.amount() < 1 ? Span.workingDays(1) : said;
        }
        return Span.workingDays(
                Math.clamp(
                        source.calendar().workdaysBetween(item.startOn(), item.endOn()),
                        1,
                        MOST_DAYS));
    }

    private String[] roles(ProjectItem item) {
        Set<String> keys = new LinkedHashSet<>();
        item.roles().stream().filter(key -> roles.containsKey(RoleKey.of(key))).forEach(keys::add);
        if (keys.isEmpty() && item.responsible() != null) {
            keys.add(role(item.responsible()).value());
        }
        if (item.roles().isEmpty()) {
            item.assignees().forEach(person -> keys.add(role(person).value()));
        }
        return keys.toArray(String[]::new);
    }

    /** The role somebody fills, or a new one named after their unit. */
    private RoleKey role(PersonId person) {
        return roleOf.computeIfAbsent(
                person,
                _ -> {
                    PersonCard card = source.people().get(person);
                    String unit = card == null ? "" : card.unit().strip();
                    return roles.values().stream()
                            .filter(role -> role.title().equals(unit))
                            .findFirst()
                            .map(Role::key)
                            .orElseGet(() -> add(unit));
                });
    }

    private RoleKey add(String unit) {
        int number = 1;
        while (roles.containsKey(RoleKey.of("R" + number))) {
            number++;
        }
        var role = Role.of("R" + number, unit.isEmpty() ? "Rolle " + number : unit);
        roles.put(role.key(), role);
        return role.key();
    }
}
