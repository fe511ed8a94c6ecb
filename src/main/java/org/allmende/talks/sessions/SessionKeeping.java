package org.allmende.talks.sessions;

import java.time.Clock;
import java.time.LocalDate;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.talks.SessionId;
import org.allmende.talks.Talk;
import org.allmende.talks.TalkId;
import org.allmende.talks.TalkModeration;
import org.allmende.talks.Talks;
import org.allmende.talks.TopicId;
import org.allmende.talks.pool.TopicPlanning;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions in the hands of the moderation: setting up, moving, cancelling. All who registered are
 * told.
 */
@Component
public class SessionKeeping {

    private final TalkSessions sessions;
    private final Talks talks;
    private final TopicPlanning topics;
    private final SessionAgenda agenda;
    private final Attendances attendances;
    private final Attending attending;
    private final TalkModeration moderation;
    private final SessionMails mails;
    private final Clock clock;

    SessionKeeping(
            TalkSessions sessions,
            Talks talks,
            TopicPlanning topics,
            SessionAgenda agenda,
            Attendances attendances,
            Attending attending,
            TalkModeration moderation,
            SessionMails mails,
            Clock clock) {
        this.sessions = sessions;
        this.talks = talks;
        this.topics = topics;
        this.agenda = agenda;
        this.attendances = attendances;
        this.attending = attending;
        this.moderation = moderation;
        this.mails = mails;
        this.clock = clock;
    }

    /** The next session of the first series, about a topic if one is named. */
    @Transactional(readOnly = true)
    public SessionForm next(Viewer viewer, @Nullable TopicId topic, LocalDate today) {
        moderation.require(viewer);
        Talk talk =
                talks.all().stream()
                        .findFirst()
                        .orElseThrow(() -> new Refused("talks.session.noSeries"));
        return SessionForm.next(talk, topic == null ? null : topics.topic(viewer, topic), today);
    }

    /** With the agenda of its length; its topic is planned from now on. */
    @Transactional
    public SessionId add(Viewer viewer, SessionForm form) {
        moderation.require(viewer);
        TalkId chosen = form.chosen();
        if (chosen == null) {
            throw new Refused(Problem.at("talk", "shell.problem.choice"));
        }
        Talk talk = talks.visibleTo(viewer, chosen);
        SessionForm.Read read = form.read(talk.id(), clock.instant());
        if (read.topic() != null) {
            topics.plan(viewer, read.topic());
        }
        SessionId id = sessions.add(read, clock.instant());
        agenda.lay(viewer, id, read.minutes());
        return id;
    }

    @Transactional(readOnly = true)
    public SessionForm form(Viewer viewer, SessionId id) {
        Session session = forModerating(viewer, id);
        return SessionForm.of(session, sessions.room(session).orElse(""));
    }

    /**
     * @throws Stale when somebody changed it meanwhile
     */
    @Transactional
    public void change(Viewer viewer, SessionId id, SessionForm form) {
        Session shown = forModerating(viewer, id);
        sessions.lock(shown);
        Session before = sessions.visibleTo(viewer, id);
        String room = sessions.room(before).orElse("");
        SessionForm.Read read = form.read(before.talk(), clock.instant());
        boolean told = concernsCalendars(before, read, room);
        if (!sessions.change(viewer, before, read, told, form.version(), clock.instant())) {
            throw new Stale();
        }
        Session after = sessions.visibleTo(viewer, id);
        if (told) {
            attendances.all(viewer, id).forEach(one -> mails.moved(one, after, read.room()));
        }
        attending.moveUp(after);
    }

    @Transactional
    public void cancel(Viewer viewer, SessionId id, String typed) {
        Session shown = forModerating(viewer, id);
        var problems = new Problems();
        String reason = problems.required("reason", typed, 500);
        problems.refuseIfAny();
        sessions.lock(shown);
        sessions.cancel(viewer, shown, reason, clock.instant());
        Session after = sessions.visibleTo(viewer, id);
        attendances.all(viewer, id).forEach(one -> mails.cancelled(one, after));
    }

    private static boolean concernsCalendars(Session before, SessionForm.Read read, String room) {
        return !before.startsAt().equals(read.startsAt())
                || before.minutes() != read.minutes()
                || !before.question().equals(read.question())
                || !room.equals(read.room());
    }

    private Session forModerating(Viewer viewer, SessionId id) {
        Session session = sessions.visibleTo(viewer, id);
        moderation.require(viewer);
        if (session.isCancelled()) {
            throw new Refused("talks.session.cancelled");
        }
        return session;
    }
}
