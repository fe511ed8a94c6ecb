package org.allmende.talks.sessions;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.server.AllmendeSettings;
import org.springframework.stereotype.Component;

/** All mails about a session, written inside the caller's transaction. */
@Component
class SessionMails {

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy, HH:mm", Locale.GERMANY);

    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final Tickets ticket;

    SessionMails(Outbox outbox, MailTexts texts, AllmendeSettings settings, Tickets ticket) {
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.ticket = ticket;
    }

    /**
     * The one mail an unconfirmed address gets: whoever typed it, nothing else of theirs is in it.
     */
    void ask(Attendance one, Session session) {
        outbox.send(mail("ask", one, session, ""));
    }

    void seated(Attendance one, Session session, String room) {
        outbox.send(invited("seated", one, session, room));
    }

    void queued(Attendance one, Session session) {
        outbox.send(mail("queued", one, session, ""));
    }

    void moved(Attendance one, Session session, String room) {
        outbox.send(
                one.state() == AttendanceState.REGISTERED
                        ? invited("moved", one, session, room)
                        : mail("moved", one, session, ""));
    }

    void cancelled(Attendance one, Session session) {
        Mail mail = mail("cancelled", one, session, session.reason());
        outbox.send(
                one.state() == AttendanceState.REGISTERED
                        ? mail.inviting(invitation(one, session, ""))
                        : mail);
    }

    /** By a job, for which the fence leaves no session to see. */
    void remind(Attendance one, String question, Instant startsAt, String room) {
        outbox.send(mail("remind", one, question, question, startsAt, roomLine(room)));
    }

    private Mail invited(String what, Attendance one, Session session, String room) {
        return mail(what, one, session, roomLine(room)).inviting(invitation(one, session, room));
    }

    private String invitation(Attendance one, Session session, String room) {
        return invitations().to(one, session, room, link(one));
    }

    Invitation invitations() {
        String from = settings.mail().from();
        return new Invitation(settings.url(), from.isEmpty() ? "talk@allmende.invalid" : from);
    }

    private String roomLine(String room) {
        return room.isEmpty()
                ? texts.of("talks.mail.room.later")
                : texts.of("talks.mail.room", room);
    }

    private Mail mail(String what, Attendance one, Session session, String more) {
        return mail(
                what,
                one,
                session.question(),
                session.series() + ": " + session.question(),
                session.startsAt(),
                more);
    }

    private Mail mail(
            String what,
            Attendance one,
            String question,
            String title,
            Instant startsAt,
            String more) {
        return new Mail(
                one.email(),
                texts.of("talks.mail." + what + ".subject", question),
                texts.of(
                        "talks.mail." + what + ".body",
                        title,
                        WHEN.format(startsAt.atZone(Session.ZONE)),
                        link(one),
                        more));
    }

    private String link(Attendance one) {
        return settings.url() + "/talk/anmeldung/" + ticket.of(one);
    }
}
