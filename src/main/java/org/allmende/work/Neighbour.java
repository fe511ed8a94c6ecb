package org.allmende.work;

import java.time.LocalDate;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Span;
import org.jspecify.annotations.Nullable;

/**
 * One end of a dependency as the task page shows it.
 *
 * @param isPredecessor whether it comes before, not after
 */
public record Neighbour(
        boolean isPredecessor,
        ItemId item,
        int number,
        String title,
        TaskState state,
        @Nullable LocalDate startOn,
        @Nullable LocalDate endOn,
        DependencyKind kind,
        Span lag) {

    /**
     * Whether the later one begins before the earlier one ends. Only the plain kind without lag is
     * looked at.
     */
    public boolean collidesWith(ProjectItem item) {
        LocalDate begins = isPredecessor ? item.startOn() : startOn;
        LocalDate ended = isPredecessor ? endOn : item.endOn();
        boolean plain = kind == DependencyKind.FINISH_START && lag.equals(Span.ZERO);
        return plain && begins != null && ended != null && begins.isBefore(ended);
    }
}
