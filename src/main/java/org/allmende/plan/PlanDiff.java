package org.allmende.plan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What changed from one plan to another, by key. Dependencies belong to their successor ({@link
 * Field#AFTER}).
 *
 * @param added items only in the second, in its order
 * @param removed items only in the first, in its order
 * @param moved items in another package than before
 * @param reordered items that changed places among those that stayed in their package; the smallest
 *     such set
 * @param changed fields with other values
 * @param roles roles added, removed or renamed
 */
public record PlanDiff(
        List<Item> added,
        List<Item> removed,
        List<Move> moved,
        List<ItemKey> reordered,
        List<Change> changed,
        List<RoleChange> roles) {

    /** From one package to another; null is the top. */
    public record Move(ItemKey key, @Nullable ItemKey from, @Nullable ItemKey to) {}

    /**
     * A field's old and new value, of the type of {@link Item}'s component; for AFTER a set of
     * dependencies.
     */
    public record Change(ItemKey key, Field field, @Nullable Object from, @Nullable Object to) {}

    /** A role's old and new title; null where there was or is none. */
    public record RoleChange(RoleKey key, @Nullable String from, @Nullable String to) {}

    /** What can change in an item apart from its place. */
    public enum Field {
        KIND(Item::kind),
        TITLE(Item::title),
        DESCRIPTION(Item::description),
        DONE_WHEN(Item::doneWhen),
        NATURE(Item::nature),
        ROLES(Item::roles),
        DURATION(Item::duration),
        EFFORT(Item::effortHours),
        CHECKLIST(Item::checklist),
        LEGAL(Item::legalBases),
        PROOF(Item::proof),
        LINKS(Item::links),
        TAGS(Item::tags),
        PERIOD_END(Item::periodEnd),
        CONSTRAINT(Item::constraint),
        DEADLINE(Item::deadline),
        AFTER(item -> null);

        private final Function<Item, @Nullable Object> value;

        Field(Function<Item, @Nullable Object> value) {
            this.value = value;
        }

        @Nullable Object of(Item item, Set<Dependency> after) {
            return this == AFTER ? after : value.apply(item);
        }
    }

    public PlanDiff {
        added = List.copyOf(added);
        removed = List.copyOf(removed);
        moved = List.copyOf(moved);
        reordered = List.copyOf(reordered);
        changed = List.copyOf(changed);
        roles = List.copyOf(roles);
    }

    /** What has to be done to {@code before} to get {@code after}. */
    public static PlanDiff between(Plan before, Plan after) {
        List<Move> moved = new ArrayList<>();
        List<Change> changed = new ArrayList<>();
        var afterBefore = afters(before);
        var afterAfter = afters(after);
        for (Item now : after.items()) {
            if (before.has(now.key())) {
                Item then = before.item(now.key());
                if (!Objects.equals(then.parent(), now.parent())) {
                    moved.add(new Move(now.key(), then.parent(), now.parent()));
                }
                for (Field field : Field.values()) {
                    Object from = field.of(then, afterBefore.getOrDefault(now.key(), Set.of()));
                    Object to = field.of(now, afterAfter.getOrDefault(now.key(), Set.of()));
                    if (!Objects.equals(from, to)) {
                        changed.add(new Change(now.key(), field, from, to));
                    }
                }
            }
        }
        return new PlanDiff(
                missing(after, before),
                missing(before, after),
                moved,
                reordered(before, after),
                changed,
                roleChanges(before, after));
    }

    public boolean isEmpty() {
        return added.isEmpty()
                && removed.isEmpty()
                && moved.isEmpty()
                && reordered.isEmpty()
                && changed.isEmpty()
                && roles.isEmpty();
    }

    private static Map<ItemKey, Set<Dependency>> afters(Plan plan) {
        Map<ItemKey, Set<Dependency>> afters = new HashMap<>();
        for (Dependency dependency : plan.dependencies()) {
            afters.computeIfAbsent(dependency.successor(), _ -> new HashSet<>()).add(dependency);
        }
        return afters;
    }

    private static List<Item> missing(Plan in, Plan from) {
        return in.items().stream().filter(item -> !from.has(item.key())).toList();
    }

    /**
     * By package: everything but a longest run of items that kept their order (patience sorting).
     */
    private static List<ItemKey> reordered(Plan before, Plan after) {
        Map<@Nullable ItemKey, List<ItemKey>> siblings = new HashMap<>();
        for (Item now : after.items()) {
            boolean stayed =
                    before.has(now.key())
                            && Objects.equals(before.item(now.key()).parent(), now.parent());
            if (stayed) {
                siblings.computeIfAbsent(now.parent(), _ -> new ArrayList<>()).add(now.key());
            }
        }
        List<ItemKey> reordered = new ArrayList<>();
        for (List<ItemKey> keys : siblings.values()) {
            Set<ItemKey> steady = longestRun(keys, before);
            keys.stream().filter(key -> !steady.contains(key)).forEach(reordered::add);
        }
        reordered.sort(Comparator.comparingInt(after::position));
        return reordered;
    }

    private static Set<ItemKey> longestRun(List<ItemKey> keys, Plan before) {
        int[] place = keys.stream().mapToInt(before::position).toArray();
        int[] tail = new int[place.length];
        int[] previous = new int[place.length];
        int length = 0;
        for (int i = 0; i < place.length; i++) {
            int low = 0;
            int high = length;
            while (low < high) {
                int middle = (low + high) >>> 1;
                if (place[tail[middle]] < place[i]) {
                    low = middle + 1;
                } else {
                    high = middle;
                }
            }
            previous[i] = low > 0 ? tail[low - 1] : -1;
            tail[low] = i;
            length = Math.max(length, low + 1);
        }
        Set<ItemKey> run = new HashSet<>();
        for (int i = length > 0 ? tail[length - 1] : -1; i >= 0; i = previous[i]) {
            run.add(keys.get(i));
        }
        return run;
    }

    private static List<RoleChange> roleChanges(Plan before, Plan after) {
        List<RoleChange> changes = new ArrayList<>();
        Map<RoleKey, String> then = titles(before);
        Map<RoleKey, String> now = titles(after);
        now.forEach((key, title) -> {
            if (!title.equals(then.get(key))) {
                changes.add(new RoleChange(key, then.get(key), title));
            }
        });
        then.forEach((key, title) -> {
            if (!now.containsKey(key)) {
                changes.add(new RoleChange(key, title, null));
            }
        });
        changes.sort(Comparator.comparing(RoleChange::key));
        return changes;
    }

    private static Map<RoleKey, String> titles(Plan plan) {
        Map<RoleKey, String> titles = new HashMap<>();
        plan.roles().forEach(role -> titles.put(role.key(), role.title()));
        return titles;
    }
}
