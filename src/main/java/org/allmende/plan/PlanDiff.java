package org.allmende.plan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
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
        KIND(Item::kind, (draft, value) -> draft.kind = (ItemKind) value),
        TITLE(Item::title, (draft, value) -> draft.title = (String) value),
        DESCRIPTION(Item::description, (draft, value) -> draft.description = (String) value),
        DONE_WHEN(Item::doneWhen, (draft, value) -> draft.doneWhen = (String) value),
        NATURE(Item::nature, (draft, value) -> draft.nature = (Nature) value),
        ROLES(Item::roles, (draft, value) -> draft.roles = list(value, RoleKey.class)),
        DURATION(Item::duration, (draft, value) -> draft.duration = (Span) value),
        EFFORT(Item::effortHours, (draft, value) -> draft.effortHours = (Integer) value),
        CHECKLIST(
                Item::checklist,
                (draft, value) -> draft.checklist = list(value, String.class),
                line -> line),
        LEGAL(
                Item::legalBases,
                (draft, value) -> draft.legalBases = list(value, LegalBasis.class),
                basis -> ((LegalBasis) basis).law()),
        PROOF(Item::proof, (draft, value) -> draft.proof = (Proof) value),
        LINKS(
                Item::links,
                (draft, value) -> draft.links = list(value, Link.class),
                link -> ((Link) link).url()),
        TAGS(Item::tags, (draft, value) -> draft.tags = list(value, String.class), tag -> tag),
        PERIOD_END(Item::periodEnd, (draft, value) -> draft.periodEnd = (PeriodEnd) value),
        CONSTRAINT(Item::constraint, (draft, value) -> draft.constraint = (Constraint) value),
        DEADLINE(Item::deadline, (draft, value) -> draft.deadline = (LocalDate) value),
        /** Kept by the plan and not by the item: {@link PlanDiff#afters}. */
        AFTER(_ -> null, (_, _) -> {}, one -> ((Dependency) one).ends());

        private final Function<Item, @Nullable Object> value;
        private final BiConsumer<ItemDraft, @Nullable Object> put;
        private final @Nullable Function<Object, Object> name;

        Field(Function<Item, @Nullable Object> value, BiConsumer<ItemDraft, @Nullable Object> put) {
            this(value, put, null);
        }

        Field(
                Function<Item, @Nullable Object> value,
                BiConsumer<ItemDraft, @Nullable Object> put,
                @Nullable Function<Object, Object> name) {
            this.value = value;
            this.put = put;
            this.name = name;
        }

        @Nullable Object of(Item item, Set<Dependency> after) {
            return this == AFTER ? after : value.apply(item);
        }

        void put(ItemDraft draft, @Nullable Object other) {
            put.accept(draft, other);
        }

        /**
         * How to tell the elements of a field from each other whose elements stand for themselves.
         */
        @Nullable Function<Object, Object> elementName() {
            return name;
        }

        private static <E> List<E> list(@Nullable Object value, Class<E> type) {
            return ((List<?>) Objects.requireNonNull(value)).stream().map(type::cast).toList();
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

    /** What each item waits for, by successor. */
    static Map<ItemKey, Set<Dependency>> afters(Plan plan) {
        Map<ItemKey, Set<Dependency>> afters = new HashMap<>();
        for (Dependency dependency : plan.dependencies()) {
            afters.computeIfAbsent(dependency.successor(), _ -> new LinkedHashSet<>())
                    .add(dependency);
        }
        return afters;
    }

    private static List<Item> missing(Plan in, Plan from) {
        return in.items().stream().filter(item -> !from.has(item.key())).toList();
    }

    private static List<ItemKey> reordered(Plan before, Plan after) {
        return reorderings(before, after).values().stream()
                .flatMap(Set::stream)
                .sorted(Comparator.comparingInt(after::position))
                .toList();
    }

    /**
     * By package in which the order changed: everything but a longest run of items that kept their
     * order (patience sorting).
     */
    static Map<@Nullable ItemKey, Set<ItemKey>> reorderings(Plan before, Plan after) {
        Map<@Nullable ItemKey, List<ItemKey>> siblings = new HashMap<>();
        for (Item now : after.items()) {
            boolean stayed =
                    before.has(now.key())
                            && Objects.equals(before.item(now.key()).parent(), now.parent());
            if (stayed) {
                siblings.computeIfAbsent(now.parent(), _ -> new ArrayList<>()).add(now.key());
            }
        }
        Map<@Nullable ItemKey, Set<ItemKey>> reordered = new HashMap<>();
        siblings.forEach((around, keys) -> {
            Set<ItemKey> restless = new LinkedHashSet<>(keys);
            restless.removeAll(longestRun(keys, before));
            if (!restless.isEmpty()) {
                reordered.put(around, restless);
            }
        });
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

    static Map<RoleKey, String> titles(Plan plan) {
        Map<RoleKey, String> titles = new HashMap<>();
        plan.roles().forEach(role -> titles.put(role.key(), role.title()));
        return titles;
    }
}
