package org.allmende.plan;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.allmende.plan.MergeChange.Id;
import org.allmende.plan.MergeChange.Kind;
import org.jspecify.annotations.Nullable;

/** Finds what a newer plan would change in an own one. */
final class MergeComparison {

    private final Plan base;
    private final Plan ours;
    private final Plan theirs;
    private final PlanDiff newer;
    private final PlanDiff own;
    private final Map<ItemKey, Set<Dependency>> ourAfters;
    private final Map<ItemKey, Set<Dependency>> theirAfters;
    private final Map<RoleKey, String> ourTitles;
    private final List<MergeChange> changes = new ArrayList<>();

    MergeComparison(Plan base, Plan ours, Plan theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        newer = PlanDiff.between(base, theirs);
        own = PlanDiff.between(base, ours);
        ourAfters = PlanDiff.afters(ours);
        theirAfters = PlanDiff.afters(theirs);
        ourTitles = PlanDiff.titles(ours);
    }

    List<MergeChange> changes() {
        newer.added().forEach(this::added);
        newer.moved().forEach(this::moved);
        newer.changed().forEach(this::changed);
        reordered();
        removed();
        newer.roles().forEach(this::role);
        return changes;
    }

    private void added(Item item) {
        Item here = ours.has(item.key()) ? ours.item(item.key()) : null;
        boolean same = item.equals(here) && after(ourAfters, item).equals(after(theirAfters, item));
        if (!same) {
            add(Id.of(Kind.ADDED, item.key()), null, here, item, here != null);
        }
    }

    private void moved(PlanDiff.Move move) {
        if (ours.has(move.key())) {
            ItemKey here = ours.item(move.key()).parent();
            if (!Objects.equals(here, move.to())) {
                boolean conflict = !Objects.equals(here, move.from());
                add(Id.of(Kind.MOVED, move.key()), move.from(), here, move.to(), conflict);
            }
        }
    }

    private void changed(PlanDiff.Change change) {
        if (ours.has(change.key())) {
            Item item = ours.item(change.key());
            Object here = change.field().of(item, after(ourAfters, item));
            var merge = FieldMerge.of(change.field(), change.from(), here, change.to());
            if (!Objects.equals(here, merge.merged())) {
                changes.add(
                        new MergeChange(
                                Id.of(change.key(), change.field()),
                                change.from(),
                                here,
                                change.to(),
                                merge.merged(),
                                merge.conflict()));
            }
        }
    }

    private void reordered() {
        var here = PlanDiff.reorderings(base, ours);
        var left = PlanDiff.reorderings(ours, theirs);
        for (var around : PlanDiff.reorderings(base, theirs).keySet()) {
            if (left.containsKey(around)) {
                add(
                        Id.of(Kind.REORDERED, around),
                        content(base, around),
                        content(ours, around),
                        content(theirs, around),
                        here.containsKey(around));
            }
        }
    }

    private static List<ItemKey> content(Plan plan, @Nullable ItemKey around) {
        return plan.children(around).stream().map(Item::key).toList();
    }

    /** What is edited, or holds something that stays, is not removed without being asked. */
    private void removed() {
        Set<ItemKey> touched = new HashSet<>();
        own.changed().forEach(change -> touched.add(change.key()));
        own.moved().forEach(move -> touched.add(move.key()));
        Set<Dependency> agreed = new HashSet<>(base.dependencies());
        for (Dependency dependency : ours.dependencies()) {
            if (!agreed.contains(dependency)) {
                touched.add(dependency.predecessor());
            }
        }
        for (Item item : ours.items().reversed()) {
            boolean goes = base.has(item.key()) && !theirs.has(item.key());
            boolean stays = goes ? touched.contains(item.key()) : !leaves(item);
            if (item.parent() != null && stays) {
                touched.add(item.parent());
            }
        }
        for (Item item : newer.removed()) {
            if (ours.has(item.key())) {
                boolean conflict = touched.contains(item.key());
                Item here = ours.item(item.key());
                add(Id.of(Kind.REMOVED, item.key()), item, here, null, conflict);
            }
        }
    }

    /** Whether the newer plan moves an item elsewhere that stayed where it was. */
    private boolean leaves(Item item) {
        return base.has(item.key())
                && Objects.equals(base.item(item.key()).parent(), item.parent())
                && !Objects.equals(theirs.item(item.key()).parent(), item.parent());
    }

    private void role(PlanDiff.RoleChange change) {
        String here = ourTitles.get(change.key());
        boolean gone = here == null && change.from() != null;
        if (!gone && !Objects.equals(here, change.to())) {
            boolean conflict = !Objects.equals(here, change.from());
            add(Id.of(change.key()), change.from(), here, change.to(), conflict);
        }
    }

    private void add(
            Id id,
            @Nullable Object old,
            @Nullable Object here,
            @Nullable Object offered,
            boolean conflict) {
        changes.add(new MergeChange(id, old, here, offered, offered, conflict));
    }

    private static Set<Dependency> after(Map<ItemKey, Set<Dependency>> afters, Item item) {
        return afters.getOrDefault(item.key(), Set.of());
    }
}
