package org.allmende.feed;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a mirrored template comes from.
 *
 * @param title of the server
 * @param authority who looks after it there
 * @param page where it stands there
 * @param contact whom to ask: an address on the web, or mailto:
 * @param withdrawnAt since when that server names it no more, or null
 * @param endedAt since when nothing is fetched from there any more, or null
 */
public record Origin(
        String server,
        String title,
        String authority,
        String page,
        String contact,
        @Nullable Instant withdrawnAt,
        @Nullable Instant endedAt) {

    /** What is shown of the contact. */
    public String contactText() {
        return contact.replaceFirst("^mailto:", "");
    }
}
