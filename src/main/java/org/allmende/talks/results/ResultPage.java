package org.allmende.talks.results;

import java.util.List;
import org.allmende.commons.Belonging;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.jspecify.annotations.Nullable;

/**
 * A past session with what remains of it.
 *
 * @param note published, or a draft for those who write it
 * @param mayGive whether the viewer had a place and has not given feedback yet
 * @param given whether they have
 * @param keeps whether the viewer documents or moderates
 * @param attendees who could document, for the moderation
 */
public record ResultPage(
        Session session,
        @Nullable Note note,
        List<Takeaway> takeaways,
        @Nullable Recording recording,
        Feedback feedback,
        boolean mayGive,
        boolean given,
        boolean keeps,
        boolean moderates,
        boolean mayTake,
        List<Attendee> attendees,
        Belonging belonging) {

    public static String path(SessionId session) {
        return ArchiveFilter.PATH + "/" + session;
    }

    public String path() {
        return path(session.id());
    }

    /** Who documents, by name. */
    public String keeper() {
        return note == null
                ? ""
                : attendees.stream()
                        .filter(one -> one.person() != null && one.person().equals(note.keeper()))
                        .map(Attendee::name)
                        .findFirst()
                        .orElse("");
    }

    /** How many of those with a place came, in percent; 0 while nobody counted. */
    public int presence() {
        return note == null || note.present() == null || note.participants() == 0
                ? 0
                : Math.min(100, 100 * note.present() / note.participants());
    }

    /** How many administrations made a task of something. */
    public int taken() {
        return takeaways.stream().mapToInt(Takeaway::houses).max().orElse(0);
    }
}
