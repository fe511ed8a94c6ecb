package org.allmende.entry;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A note to oneself, in no project yet.
 *
 * @param doneAt since when it is done or taken into a project, or null
 * @param path of the item it became, or null
 */
public record Slip(
        SlipId id,
        String text,
        Instant createdAt,
        @Nullable Instant doneAt,
        @Nullable String path) {

    private static final int LONGEST_TITLE = 300;

    /** Its first line. */
    public String title() {
        String line = text.lines().findFirst().orElse("").strip();
        return line.length() <= LONGEST_TITLE
                ? line
                : line.substring(0, LONGEST_TITLE - 2).strip() + " …";
    }

    /** What goes on after the first line; all of it where that is too long for a title. */
    public String rest() {
        String first = text.lines().findFirst().orElse("");
        return first.length() > LONGEST_TITLE ? text : text.substring(first.length()).strip();
    }
}
