package org.allmende.talks.live;

import java.util.UUID;
import org.allmende.shared.Forbidden;
import org.allmende.talks.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * Who is at a live page.
 *
 * @param id of the person or of a guest's attendance; null for visitors
 * @param name for the moderation, when they raise their hand
 * @param speaks whether they have a place in the session, or moderate
 */
public record LiveVoice(
        Session session, @Nullable UUID id, String name, boolean speaks, boolean moderates) {

    /** Their id, if they may say anything. */
    UUID speaking() {
        if (!speaks || id == null) {
            throw new Forbidden();
        }
        return id;
    }
}
