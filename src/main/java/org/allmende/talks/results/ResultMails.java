package org.allmende.talks.results;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.server.AllmendeSettings;
import org.allmende.talks.sessions.Attendance;
import org.allmende.talks.sessions.Session;
import org.allmende.talks.sessions.Tickets;
import org.springframework.stereotype.Component;

/** Mails after a session, to those who had a place in it. */
@Component
class ResultMails {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("EEEE, d. MMMM yyyy", Locale.GERMANY);

    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final Tickets tickets;

    ResultMails(Outbox outbox, MailTexts texts, AllmendeSettings settings, Tickets tickets) {
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.tickets = tickets;
    }

    /** Whether a note may name them. */
    void ask(Attendance one, Session session, LocalDate until) {
        outbox.send(
                new Mail(
                        one.email(),
                        texts.of("talks.mail.naming.subject", session.question()),
                        texts.of(
                                "talks.mail.naming.body",
                                session.question(),
                                DAY.format(until),
                                link(one, "/notiz"))));
    }

    /** How it was; once. */
    void ask(Attendance one, String question) {
        outbox.send(
                new Mail(
                        one.email(),
                        texts.of("talks.mail.feedback.subject", question),
                        texts.of(
                                "talks.mail.feedback.body",
                                question,
                                link(one, "/rueckmeldung"),
                                link(one, ""))));
    }

    private String link(Attendance one, String page) {
        return settings.url() + "/talk/anmeldung/" + tickets.of(one) + page;
    }
}
