package org.allmende.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.allmende.plan.PlanDiff.Field;
import org.jspecify.annotations.Nullable;

/**
 * One field of one item on three sides. Lists whose elements stand for themselves (tags, legal
 * bases, links, subtasks, dependencies) merge element by element.
 *
 * @param merged what the own side has once the newer is accepted
 */
record FieldMerge(@Nullable Object merged, boolean conflict) {

    static FieldMerge of(
            Field field, @Nullable Object base, @Nullable Object ours, @Nullable Object theirs) {
        if (Objects.equals(ours, base) || Objects.equals(ours, theirs)) {
            return new FieldMerge(theirs, false);
        }
        if (Objects.equals(theirs, base)) {
            return new FieldMerge(ours, false);
        }
        List<Object> elements = elements(field, base, ours, theirs);
        if (elements == null) {
            return new FieldMerge(theirs, true);
        }
        return new FieldMerge(
                theirs instanceof Set ? new LinkedHashSet<>(elements) : elements, false);
    }

    private static @Nullable List<Object> elements(
            Field field, @Nullable Object base, @Nullable Object ours, @Nullable Object theirs) {
        var name = field.elementName();
        if (name == null) {
            return null;
        }
        var then = named(base, name);
        var own = named(ours, name);
        var now = named(theirs, name);
        return then == null || own == null || now == null ? null : elements(then, own, now);
    }

    /** Null where two elements have one name: such a list is one value. */
    private static @Nullable Map<Object, Object> named(
            @Nullable Object value, Function<Object, Object> name) {
        Map<Object, Object> named = new LinkedHashMap<>();
        for (Object element : (Collection<?>) Objects.requireNonNull(value)) {
            if (named.put(name.apply(element), element) != null) {
                return null;
            }
        }
        return named;
    }

    /** Null where both sides did different things to the same element. */
    private static @Nullable List<Object> elements(
            Map<Object, Object> base, Map<Object, Object> ours, Map<Object, Object> theirs) {
        Map<Object, Object> merged = new LinkedHashMap<>();
        Set<Object> names = new LinkedHashSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        boolean bothReplaced = false;
        for (Object name : base.keySet()) {
            bothReplaced |= !names.contains(name);
        }
        if (bothReplaced
                && !ours.keySet().containsAll(theirs.keySet())
                && !theirs.keySet().containsAll(ours.keySet())) {
            return null;
        }
        for (Object name : names) {
            Object then = base.get(name);
            Object own = ours.get(name);
            Object now = theirs.get(name);
            boolean untouched = Objects.equals(own, then);
            if (!untouched && !Objects.equals(now, then) && !Objects.equals(own, now)) {
                return null;
            }
            Object left = untouched ? now : own;
            if (left != null) {
                merged.put(name, left);
            }
        }
        Set<Object> come = new HashSet<>(merged.keySet());
        come.removeAll(ours.keySet());
        List<Object> own = new ArrayList<>(ours.keySet());
        own.retainAll(merged.keySet());
        return Placing.placed(own, theirs.keySet(), come).stream()
                .map(name -> Objects.requireNonNull(merged.get(name)))
                .toList();
    }
}
