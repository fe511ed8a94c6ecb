package org.allmende.talks.live;

import java.util.List;
import org.allmende.talks.sessions.Session;

/**
 * The live page of a session for one voice.
 *
 * @param hands raised ones with their names, for the moderation
 */
public record LivePage(LiveVoice voice, LiveBoard board, LiveMarks marks, List<LiveHand> hands) {

    public Session session() {
        return voice.session();
    }

    public String path() {
        return session().path() + "/live";
    }
}
