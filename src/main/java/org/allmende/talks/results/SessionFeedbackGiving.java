package org.allmende.talks.results;

import org.allmende.shared.Forbidden;
import org.allmende.shared.Refused;
import org.allmende.talks.SessionId;
import org.allmende.talks.sessions.Attendances;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Feedback of those who had a place: once, signed in or by the link of a mail. */
@Component
public class SessionFeedbackGiving {

    private final PastSessions sessions;
    private final SessionFeedbacks feedbacks;
    private final Attendances attendances;
    private final TicketHolders holders;

    SessionFeedbackGiving(
            PastSessions sessions,
            SessionFeedbacks feedbacks,
            Attendances attendances,
            TicketHolders holders) {
        this.sessions = sessions;
        this.feedbacks = feedbacks;
        this.attendances = attendances;
        this.holders = holders;
    }

    /**
     * @throws Forbidden for those who had no place
     * @throws Refused the second time, and while the session is still to come
     */
    @Transactional
    public void give(Viewer viewer, SessionId id, SessionFeedbackForm form) {
        Session session = sessions.sessionOf(viewer, id);
        if (attendances.own(viewer, id).filter(TicketHolders::hadPlace).isEmpty()) {
            throw new Forbidden();
        }
        give(session, form);
    }

    public void give(String ticket, SessionFeedbackForm form) {
        holders.holding(
                ticket,
                (session, one) -> {
                    give(session, form);
                    return one;
                });
    }

    /** What the holder of a ticket is asked. */
    public SessionFeedbackPage page(String ticket) {
        return holders.holding(
                ticket,
                (session, one) ->
                        new SessionFeedbackPage(
                                session, sessions.isOver(session), feedbacks.isGiven(one)));
    }

    private void give(Session session, SessionFeedbackForm form) {
        switch (feedbacks.give(sessions.begun(session), form.read())) {
            case GIVEN -> {}
            case TWICE -> throw new Refused("talks.feedback.twice");
            case ABSENT -> throw new Forbidden();
        }
    }
}
