package org.allmende.talks.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.allmende.shared.NotFound;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.AttendanceState;
import org.allmende.talks.sessions.Attendances;
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
    private final Recordings recordings;
    private final SessionFeedbacks feedbacks;
    private final Attendances attendances;
    private final Attendees attendees;
    private final Clock clock;

    ResultReading(
            PastSessions sessions,
            Notes notes,
            Takeaways takeaways,
            Recordings recordings,
            SessionFeedbacks feedbacks,
            Attendances attendances,
            Attendees attendees,
            Clock clock) {
        this.sessions = sessions;
        this.notes = notes;
        this.takeaways = takeaways;
        this.recordings = recordings;
        this.feedbacks = feedbacks;
        this.attendances = attendances;
        this.attendees = attendees;
        this.clock = clock;
    }

    public ResultPage page(@Nullable Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        boolean moderates = sessions.moderates(viewer);
        Note note = notes.of(session).orElse(null);
        Optional<Attendance> own =
                viewer == null
                        ? Optional.empty()
                        : attendances
                                .own(viewer, id)
                                .filter(one -> one.state() == AttendanceState.REGISTERED);
        boolean given = own.filter(feedbacks::isGiven).isPresent();
        return new ResultPage(
                session,
                note,
                takeaways.of(session),
                recordings
                        .of(session, LocalDate.ofInstant(clock.instant(), Session.ZONE))
                        .orElse(null),
                feedbacks.of(session, moderates),
                own.isPresent() && !given,
                given,
                moderates || (note != null && note.isKeptBy(viewer)),
                moderates,
                viewer != null && viewer.group() != Group.COMMUNITY && viewer.group() != Group.GUEST,
                moderates ? attendees.of(session) : List.of());
    }

    /** A note as others read it. */
    public Note note(@Nullable Viewer viewer, SessionId id) {
        return notes.of(sessions.visibleTo(viewer, id))
                .filter(Note::isPublished)
                .orElseThrow(NotFound::new);
    }

    /** For the form of a recording that is not there yet. */
    public RecordingForm recording() {
        return RecordingForm.empty(LocalDate.ofInstant(clock.instant(), Session.ZONE));
    }
}
