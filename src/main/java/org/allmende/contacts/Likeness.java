package org.allmende.contacts;

import java.util.Comparator;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why two authorities meet “auf Augenhöhe”, the weightiest first. The words are in the messages.
 */
public enum Likeness {
    KIND,
    SIZE,
    LAND;

    /** More reasons come first; of equally many, the weightier ones. */
    static final Comparator<Set<Likeness>> NEAREST_FIRST =
            Comparator.<Set<Likeness>>comparingInt(Set::size)
                    .thenComparingInt(Likeness::weight)
                    .reversed();

    static Set<Likeness> between(Peer one, Peer other) {
        var reasons = EnumSet.noneOf(Likeness.class);
        if (one.kind() == other.kind()) {
            reasons.add(KIND);
        }
        if (similar(one.inhabitants(), other.inhabitants())) {
            reasons.add(SIZE);
        }
        if (one.land() == other.land()) {
            reasons.add(LAND);
        }
        return reasons;
    }

    /** Neither has more than twice as many as the other. */
    private static boolean similar(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one <= 2L * other && other <= 2L * one;
    }

    private static int weight(Set<Likeness> reasons) {
        return reasons.stream().mapToInt(reason -> 1 << (values().length - reason.ordinal())).sum();
    }
}
