package org.allmende.talks.sessions;

import java.util.UUID;

/**
 * A time box of a session.
 *
 * @param from minutes after the beginning
 * @param who does it, in words
 */
public record AgendaPoint(UUID id, String title, int minutes, String who, int from) {

    public int until() {
        return from + minutes;
    }
}
