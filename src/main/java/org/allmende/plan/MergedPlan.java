package org.allmende.plan;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a merge and its decisions.
 *
 * @param nextBase what both sides have agreed on now: the base of the next merge. What was declined
 *     is in it, so that it is not offered again; what was postponed is not
 * @param resolutions where the decisions together would not have made a plan
 */
public record MergedPlan(Plan plan, Plan nextBase, List<Resolution> resolutions) {

    public MergedPlan {
        resolutions = List.copyOf(resolutions);
    }

    /**
     * One thing that a rule decided otherwise.
     *
     * @param held the accepted change that could not be made; null where {@code dependency} is
     *     given
     * @param dependency that was left out
     */
    public record Resolution(
            Rule rule, MergeChange.@Nullable Id held, @Nullable Dependency dependency) {

        static Resolution held(Rule rule, MergeChange.Id change) {
            return new Resolution(rule, change, null);
        }

        static Resolution without(Rule rule, Dependency dependency) {
            return new Resolution(rule, null, dependency);
        }
    }

    public enum Rule {
        /** A package is not removed, or made a task, while something is in it. */
        PACKAGE_STAYS,
        /** Nothing is added or moved to where there is no package. */
        NO_PACKAGE,
        /** No package is moved into itself. */
        INTO_ITSELF,
        /** Kind, nature, duration and constraint of an item change together or not at all. */
        UNFIT,
        /** A role stays while an item needs it, and comes along with the first that does. */
        ROLE_NEEDED,
        /** A dependency ends with one of its ends. */
        END_MISSING,
        /** No item waits for itself; the newer dependency gives way, or the move. */
        CIRCLE
    }
}
