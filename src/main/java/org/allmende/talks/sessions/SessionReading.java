package org.allmende.talks.sessions;

import java.time.Clock;
import java.util.List;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.server.AllmendeSettings;
import org.allmende.talks.Confidentiality;
import org.allmende.talks.SessionId;
import org.allmende.talks.TalkModeration;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Sessions as the viewer, or a visitor, may see them. */
@Component
@Transactional(readOnly = true)
public class SessionReading {

    private final TalkSessions sessions;
    private final SessionAgenda agenda;
    private final Attendances attendances;
    private final TalkModeration moderation;
    private final SessionMails mails;
    private final AllmendeSettings settings;
    private final Clock clock;
    private final Belongings belongings;

    SessionReading(
            TalkSessions sessions,
            SessionAgenda agenda,
            Attendances attendances,
            TalkModeration moderation,
            SessionMails mails,
            AllmendeSettings settings,
            Clock clock,
            Belongings belongings) {
        this.belongings = belongings;
        this.sessions = sessions;
        this.agenda = agenda;
        this.attendances = attendances;
        this.moderation = moderation;
        this.mails = mails;
        this.settings = settings;
        this.clock = clock;
    }

    public SessionsPage list(@Nullable Viewer viewer) {
        return new SessionsPage(
                sessions.coming(clock.instant()),
                sessions.past(clock.instant()),
                moderation.moderates(viewer));
    }

    public SessionPage page(@Nullable Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        boolean moderates = moderation.moderates(viewer);
        return new SessionPage(
                session,
                agenda.of(viewer, id),
                viewer == null ? null : attendances.own(viewer, id).orElse(null),
                viewer == null ? "" : sessions.room(session).orElse(""),
                viewer == null || !moderates ? List.of() : attendances.all(viewer, id),
                !session.endsAt().isAfter(clock.instant()),
                moderates,
                belongings.of(viewer, EntryKind.SESSION, id.value()));
    }

    /** What comes and is open, as a calendar. Asked for by nobody in particular. */
    public String calendar() {
        return mails.invitations().calendar(open());
    }

    /** The same as a feed (RFC 4287). */
    public String atom(String title) {
        return new SessionFeed(settings.url()).of(title, open(), clock.instant());
    }

    private List<Session> open() {
        return sessions.coming(clock.instant()).stream()
                .filter(session -> session.confidentiality() == Confidentiality.OPEN)
                .toList();
    }
}
