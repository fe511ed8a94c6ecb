package org.allmende.talks.sessions;

import java.util.List;
import org.allmende.commons.Belonging;
import org.jspecify.annotations.Nullable;

/**
 * A session with all that is around it.
 *
 * @param own the viewer's attendance, if they take part or wait
 * @param room the video room, for whom has a place and for the moderation, or empty
 * @param attendances all of them, for the moderation only
 */
public record SessionPage(
        Session session,
        List<AgendaPoint> agenda,
        @Nullable Attendance own,
        String room,
        List<Attendance> attendances,
        boolean over,
        boolean moderates,
        Belonging belonging) {

    /** Minutes that the agenda takes. */
    public int planned() {
        return agenda.isEmpty() ? 0 : agenda.getLast().until();
    }

    public boolean mayRegister() {
        return own == null && !over && !session.isCancelled();
    }
}
