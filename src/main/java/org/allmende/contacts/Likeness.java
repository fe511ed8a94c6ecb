package org.allmende.contacts;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why two authorities meet “auf Augenhöhe”, the weightiest first. The words are in the messages.
 */
public enum Likeness {
    /** Both work with what the template names: that counts twice. */
    TEMPLATE_SOFTWARE,
    KIND,
    SIZE,
    LAND,
    SOFTWARE;

    /** More reasons come first; of equally many, the weightier ones. */
    public static final Comparator<Set<Likeness>> NEAREST_FIRST =
            Comparator.<Set<Likeness>>comparingInt(Likeness::points)
                    .thenComparingInt(Likeness::weight)
                    .reversed();

    /**
     * What they have in common.
     *
     * @param named the software of the template; empty where it is about none
     */
    public static Set<Likeness> between(Peer one, Peer other, Collection<String> named) {
        List<String> software = other.shared(one.software());
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
        if (!software.isEmpty()) {
            boolean inTemplate =
                    software.stream()
                            .anyMatch(name -> named.stream().anyMatch(name::equalsIgnoreCase));
            reasons.add(inTemplate ? TEMPLATE_SOFTWARE : SOFTWARE);
        }
        return reasons;
    }

    /** Neither has more than twice as many as the other. */
    private static boolean similar(@Nullable Integer one, @Nullable Integer other) {
        return one != null && other != null && one <= 2L * other && other <= 2L * one;
    }

    private static int points(Set<Likeness> reasons) {
        return reasons.size() + (reasons.contains(TEMPLATE_SOFTWARE) ? 1 : 0);
    }

    private static int weight(Set<Likeness> reasons) {
        return reasons.stream().mapToInt(reason -> 1 << (values().length - reason.ordinal())).sum();
    }
}
