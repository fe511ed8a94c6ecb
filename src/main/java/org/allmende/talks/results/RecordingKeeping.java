package org.allmende.talks.results;

import java.time.Clock;
import java.time.LocalDate;
import org.allmende.shared.Refused;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Recordings in the hands of the moderation: with the consent of all, and for a time. */
@Component
@Transactional
public class RecordingKeeping {

    private final PastSessions sessions;
    private final Recordings recordings;
    private final Clock clock;

    RecordingKeeping(PastSessions sessions, Recordings recordings, Clock clock) {
        this.sessions = sessions;
        this.recordings = recordings;
        this.clock = clock;
    }

    /** The session of the form. */
    @Transactional(readOnly = true)
    public Session page(Viewer viewer, SessionId id) {
        return sessions.forModerating(viewer, id);
    }

    public void put(Viewer viewer, SessionId id, RecordingForm form) {
        Session session = sessions.forModerating(viewer, id);
        if (session.confidentiality() == Confidentiality.ROOM) {
            throw new Refused("talks.recording.room");
        }
        recordings.put(session, form.read(today()));
    }

    public void remove(Viewer viewer, SessionId id) {
        recordings.remove(sessions.forModerating(viewer, id));
    }

    /** For the job. */
    public void run() {
        recordings.takeDown(today());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Session.ZONE));
    }
}
