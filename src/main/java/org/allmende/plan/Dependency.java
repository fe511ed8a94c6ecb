package org.allmende.plan;

import java.util.List;

/**
 * One item waits for another. An end that is a package means its whole content.
 *
 * @param lag waiting time between the two ends; may be negative (overlap)
 */
public record Dependency(ItemKey predecessor, ItemKey successor, DependencyKind kind, Span lag) {

    /** What there may be only one of: the same two ends, joined in the same way. */
    Object ends() {
        return List.of(predecessor, successor, kind);
    }

    /** Finish–start without lag, the usual kind. */
    public static Dependency of(String predecessor, String successor) {
        return of(predecessor, successor, DependencyKind.FINISH_START, Span.ZERO);
    }

    public static Dependency of(
            String predecessor, String successor, DependencyKind kind, Span lag) {
        return new Dependency(ItemKey.of(predecessor), ItemKey.of(successor), kind, lag);
    }
}
