package org.allmende.talks.sessions;

import java.time.Clock;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.allmende.commons.Belongings;
import org.allmende.commons.EntryKind;
import org.allmende.server.AllmendeSettings;
import org.allmende.talks.AtomFeed;
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

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy, HH:mm", Locale.GERMANY);

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
        return new AtomFeed(settings.url(), "/talk/termine")
                .of(title, open().stream().map(SessionReading::entry).toList(), clock.instant());
    }

    private static AtomFeed.Entry entry(Session session) {
        return new AtomFeed.Entry(
                session.question(),
                session.path(),
                session.changedAt(),
                WHEN.format(session.startsAt().atZone(Session.ZONE))
                        + (session.isCancelled() ? " – " + session.reason() : "")
                        + "\n"
                        + session.lead());
    }

    private List<Session> open() {
        return sessions.coming(clock.instant()).stream()
                .filter(session -> session.confidentiality() == Confidentiality.OPEN)
                .toList();
    }
}
