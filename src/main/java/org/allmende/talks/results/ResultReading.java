package org.allmende.talks.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.shared.NotFound;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What remains of a session, as the viewer, or a visitor, may see it. */
@Component
@Transactional(readOnly = true)
public class ResultReading {

    private final PastSessions sessions;
    private final Notes notes;
    private final Takeaways takeaways;
    private final SessionRemains remains;
    private final SessionFeedbacks feedbacks;
    private final Attendees attendees;
    private final Belongings belongings;
    private final Clock clock;

    ResultReading(
            PastSessions sessions,
            Notes notes,
            Takeaways takeaways,
            SessionRemains remains,
            SessionFeedbacks feedbacks,
            Attendees attendees,
            Belongings belongings,
            Clock clock) {
        this.sessions = sessions;
        this.notes = notes;
        this.takeaways = takeaways;
        this.remains = remains;
        this.feedbacks = feedbacks;
        this.attendees = attendees;
        this.belongings = belongings;
        this.clock = clock;
    }

    public ResultPage page(@Nullable Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        boolean moderates = sessions.moderates(viewer);
        Note note = notes.of(session).orElse(null);
        SessionRemains.Found found = remains.of(viewer, session, today());
        boolean keeps = moderates || (note != null && note.isKeptBy(viewer));
        return new ResultPage(
                session,
                note,
                takeaways.of(session),
                found.recording(),
                new Feedback(
                        found.answers(),
                        moderates && !found.answers().isEmpty()
                                ? feedbacks.words(session)
                                : List.of()),
                found.seated() && !found.given(),
                found.given(),
                keeps,
                moderates,
                viewer != null
                        && viewer.group() != Group.COMMUNITY
                        && viewer.group() != Group.GUEST,
                moderates ? attendees.of(session) : List.of(),
                belongings.of(viewer, EntryKind.SESSION, id.value(), EntryKind.NOTE));
    }

    /** A note as others read it. */
    public Note note(@Nullable Viewer viewer, SessionId id) {
        return notes.of(sessions.visibleTo(viewer, id))
                .filter(Note::isPublished)
                .orElseThrow(NotFound::new);
    }

    /** For the form of a recording that is not there yet. */
    public RecordingForm recording() {
        return RecordingForm.empty(today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Session.ZONE);
    }
}
