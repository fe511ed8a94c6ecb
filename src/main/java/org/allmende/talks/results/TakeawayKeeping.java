package org.allmende.talks.results;

import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Takeaways in the hands of those who write the note. */
@Component
@Transactional
public class TakeawayKeeping {

    private static final int MOST = 8;

    private final PastSessions sessions;
    private final Notes notes;
    private final Takeaways takeaways;
    private final AllmendeSettings settings;

    TakeawayKeeping(
            PastSessions sessions, Notes notes, Takeaways takeaways, AllmendeSettings settings) {
        this.sessions = sessions;
        this.notes = notes;
        this.takeaways = takeaways;
        this.settings = settings;
    }

    /** The session of the form. */
    @Transactional(readOnly = true)
    public Session page(Viewer viewer, SessionId id) {
        return forKeeping(viewer, id);
    }

    public void add(Viewer viewer, SessionId id, TakeawayForm form) {
        Session session = forKeeping(viewer, id);
        TakeawayForm.Read read = form.read(settings.url());
        if (takeaways.of(session).size() >= MOST) {
            throw new Refused("talks.takeaway.most", MOST);
        }
        takeaways.add(session, read);
    }

    /** Tasks that were made of it stay. */
    public void remove(Viewer viewer, SessionId id, TakeawayId takeaway) {
        if (!takeaways.remove(viewer, forKeeping(viewer, id), takeaway)) {
            throw new NotFound();
        }
    }

    private Session forKeeping(Viewer viewer, SessionId id) {
        Session session = sessions.sessionOf(viewer, id);
        if (!sessions.moderates(viewer)
                && notes.of(session).filter(note -> note.isKeptBy(viewer)).isEmpty()) {
            throw new Forbidden();
        }
        return sessions.begun(session);
    }
}
