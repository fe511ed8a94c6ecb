package org.allmende.talks.results;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * From the draft to what others read. Those who are to be named are asked; whoever does not answer
 * in time is not named, and what they said is struck.
 */
@Component
public class NoteRelease {

    private static final int LONGEST_EFFECT = 400;

    private final PastSessions sessions;
    private final Notes notes;
    private final TicketHolders holders;
    private final ResultMails mails;
    private final Clock clock;

    NoteRelease(
            PastSessions sessions,
            Notes notes,
            TicketHolders holders,
            ResultMails mails,
            Clock clock) {
        this.sessions = sessions;
        this.notes = notes;
        this.holders = holders;
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Not by who documents: another pair of eyes looks first.
     *
     * @return whether others read it at once
     */
    @Transactional
    public boolean send(Viewer viewer, SessionId id, String version) {
        Note note = moderated(viewer, id, version, NoteState.DRAFT);
        if (note.isKeptBy(viewer)) {
            throw new Refused("talks.note.ownEyes");
        }
        if (note.answer().isEmpty()) {
            throw new Refused("talks.note.empty");
        }
        LocalDate until = note.deadline(today());
        holders.asked(note).forEach(one -> mails.ask(one, note.session(), until));
        bring(note, NoteState.RELEASE, until, version);
        notes.publishDue(today(), clock.instant());
        return notes.of(note.session()).map(Note::isPublished).orElse(false);
    }

    /** Back to the draft, also what was published. */
    @Transactional
    public void takeBack(Viewer viewer, SessionId id, String version) {
        Session session = sessions.forModerating(viewer, id);
        Note note = notes.of(session).orElseThrow(NotFound::new);
        bring(note, NoteState.DRAFT, null, version);
    }

    /** What was tried out, some weeks later. */
    @Transactional
    public void tell(Viewer viewer, SessionId id, String typed) {
        Session session = sessions.forModerating(viewer, id);
        Note note = notes.of(session).filter(Note::isPublished).orElseThrow(NotFound::new);
        var problems = new Problems();
        String effect = problems.text("effect", typed, LONGEST_EFFECT);
        problems.refuseIfAny();
        notes.tell(note, effect);
    }

    /** What the holder of a ticket is asked. */
    public NamingPage naming(String ticket) {
        return holders.holding(
                ticket,
                (session, one) ->
                        new NamingPage(
                                session, notes.release(session).orElse(null), notes.naming(one)));
    }

    /** Their answers, all at once. */
    public void answer(String ticket, NamingForm form) {
        holders.holding(
                ticket,
                (session, one) -> {
                    if (notes.release(session).isEmpty()) {
                        throw new Refused("talks.naming.over");
                    }
                    List<NoteLine> asked = notes.naming(one);
                    form.read(asked).forEach((line, said) -> notes.answer(one, line, said));
                    notes.publishDue(today(), clock.instant());
                    return asked;
                });
    }

    /** For the job: those whose time is over. */
    @Transactional
    public void run() {
        notes.publishDue(today(), clock.instant());
    }

    private Note moderated(Viewer viewer, SessionId id, String version, NoteState expected) {
        Session session = sessions.forModerating(viewer, id);
        Note note = notes.of(session).orElseThrow(NotFound::new);
        if (note.state() != expected || !version.equals(Integer.toString(note.version()))) {
            throw new Stale();
        }
        return note;
    }

    private void bring(Note note, NoteState state, @Nullable LocalDate until, String version) {
        if (!notes.bring(note, state, until, version)) {
            throw new Stale();
        }
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(Session.ZONE));
    }
}
