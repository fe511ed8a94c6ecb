package org.allmende.plan;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where in an own order the elements of another go. */
final class Placing {

    private Placing() {}

    /**
     * Each of {@code moving} behind its nearest predecessor in {@code model} that is there, in
     * front if there is none; all others in the order of {@code own}.
     */
    static <E> List<E> placed(Collection<E> own, Collection<E> model, Set<E> moving) {
        Set<E> steady = new HashSet<>(own);
        steady.removeAll(moving);
        Map<@Nullable E, List<E>> behind = new HashMap<>();
        @Nullable E last = null;
        for (E element : model) {
            if (moving.contains(element)) {
                behind.computeIfAbsent(last, _ -> new ArrayList<>()).add(element);
            } else if (steady.contains(element)) {
                last = element;
            }
        }
        List<E> placed = new ArrayList<>(behind.getOrDefault(null, List.of()));
        for (E element : own) {
            if (steady.contains(element)) {
                placed.add(element);
                placed.addAll(behind.getOrDefault(element, List.of()));
            }
        }
        return placed;
    }
}
