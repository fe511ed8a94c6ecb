package org.allmende.talks.results;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing the note: the moderation asks somebody to document, and both may write. */
@Component
public class NoteWriting {

    private final PastSessions sessions;
    private final Notes notes;
    private final Attendees attendees;

    NoteWriting(PastSessions sessions, Notes notes, Attendees attendees) {
        this.sessions = sessions;
        this.notes = notes;
        this.attendees = attendees;
    }

    /**
     * Somebody who took part documents. Who moderates has enough to do.
     *
     * @param attendance id as it was chosen
     */
    @Transactional
    public void ask(Viewer viewer, SessionId id, String attendance) {
        Session session = sessions.forModerating(viewer, id);
        Attendee chosen =
                attendees.of(session).stream()
                        .filter(one -> one.id().toString().equals(attendance))
                        .findFirst()
                        .orElseThrow(() -> refused("shell.problem.choice"));
        if (chosen.person() == null) {
            throw refused("talks.note.keeper.guest");
        }
        if (chosen.person().equals(viewer.person()) || moderates(session, chosen)) {
            throw refused("talks.note.keeper.moderates");
        }
        notes.keep(session, chosen);
    }

    @Transactional(readOnly = true)
    public NotePage page(Viewer viewer, SessionId id) {
        Note note = forWriting(viewer, id);
        boolean moderates = sessions.moderates(viewer);
        return new NotePage(
                note, attendees.of(note.session()), moderates, moderates && !note.isKeptBy(viewer));
    }

    @Transactional(readOnly = true)
    public NoteForm form(Viewer viewer, SessionId id) {
        return NoteForm.of(forWriting(viewer, id));
    }

    /**
     * @throws Stale when somebody changed it meanwhile
     */
    @Transactional
    public void save(Viewer viewer, SessionId id, NoteForm form) {
        Note note = forWriting(viewer, id);
        if (note.state() != NoteState.DRAFT) {
            throw new Refused("talks.note.noDraft");
        }
        NoteForm.Read read =
                form.read(
                        note.session().confidentiality(),
                        attendees.of(note.session()).stream()
                                .map(Attendee::id)
                                .collect(Collectors.<UUID>toSet()));
        if (!notes.save(note, read, form.get("version"))) {
            throw new Stale();
        }
    }

    private Note forWriting(Viewer viewer, SessionId id) {
        Session session = sessions.sessionOf(viewer, id);
        Note note = notes.of(session).orElse(null);
        boolean moderates = sessions.moderates(viewer);
        if (!moderates && (note == null || !note.isKeptBy(viewer))) {
            throw new Forbidden();
        }
        if (note == null) {
            throw new NotFound();
        }
        sessions.begun(session);
        return note;
    }

    private static boolean moderates(Session session, Attendee chosen) {
        return session.moderation()
                .toLowerCase(Locale.GERMAN)
                .contains(chosen.name().toLowerCase(Locale.GERMAN));
    }

    private static Refused refused(String code) {
        return new Refused(Problem.at("attendance", code));
    }
}
