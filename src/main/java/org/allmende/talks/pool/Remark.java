package org.allmende.talks.pool;

import java.time.Instant;
import java.util.UUID;
import org.allmende.community.ContributionKey;
import org.allmende.community.ContributionState;

/**
 * A short word in the discussion of a topic.
 *
 * @param name of who wrote it; empty for who has left
 * @param state others see it while it is visible
 * @param mine whether the viewer wrote it
 */
public record Remark(
        UUID id,
        String name,
        String authority,
        String words,
        Instant at,
        ContributionState state,
        boolean mine) {

    /** As the community knows it. */
    public ContributionKey key() {
        return key(id);
    }

    static ContributionKey key(UUID id) {
        return new ContributionKey("remark", id);
    }

    public boolean isShown() {
        return state == ContributionState.VISIBLE;
    }

    /** The letters that stand for a picture. */
    public String initials() {
        String[] names = name.split(" ");
        return first(names[0]) + (names.length > 1 ? first(names[names.length - 1]) : "");
    }

    private static String first(String part) {
        return part.isEmpty() ? "" : Character.toString(part.codePointAt(0));
    }
}
