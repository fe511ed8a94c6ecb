package org.allmende.talks.pool;

import java.time.Instant;
import java.util.UUID;

/**
 * A short word in the discussion of a topic.
 *
 * @param mine whether the viewer wrote it
 */
public record Remark(
        UUID id, String name, String authority, String words, Instant at, boolean mine) {

    /** The letters that stand for a picture. */
    public String initials() {
        String[] names = name.split(" ");
        return first(names[0]) + (names.length > 1 ? first(names[names.length - 1]) : "");
    }

    private static String first(String part) {
        return part.isEmpty() ? "" : Character.toString(part.codePointAt(0));
    }
}
