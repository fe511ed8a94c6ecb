package org.allmende.inbox;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.absence.Substitutes;
import org.allmende.inbox.DueLines.Line;
import org.allmende.inbox.DueLines.Reader;
import org.allmende.mail.Mail;
import org.allmende.mail.Outbox;
import org.allmende.people.Colleagues;
import org.allmende.server.AllmendeSettings;
import org.allmende.shell.Texts;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ChangeWords;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Writes the mails that are due: one for each person, with all that waits. The mail and the note
 * that it was written are one transaction; from there {@link Outbox} takes it to the mail server.
 */
@Component
class MailRound {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final Logger log = LoggerFactory.getLogger(MailRound.class);
    private static final int PEOPLE = 200;

    /** When the mail comes in which somebody finds all that was held back. */
    private static final LocalTime BACK = LocalTime.of(7, 0);

    private final DueLines due;
    private final Outbox outbox;
    private final Unsubscribing unsubscribing;
    private final Substitutes substitutes;
    private final Colleagues colleagues;
    private final ChangeWords changes;
    private final Templates pages;
    private final MessageSource messages;
    private final AllmendeSettings settings;
    private final TransactionTemplate transaction;
    private final Clock clock;

    MailRound(
            DueLines due,
            Outbox outbox,
            Unsubscribing unsubscribing,
            Substitutes substitutes,
            Colleagues colleagues,
            ChangeWords changes,
            Templates pages,
            MessageSource messages,
            AllmendeSettings settings,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.due = due;
        this.outbox = outbox;
        this.unsubscribing = unsubscribing;
        this.substitutes = substitutes;
        this.colleagues = colleagues;
        this.changes = changes;
        this.pages = pages;
        this.messages = messages;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** All that is due. Each person is a transaction of their own. */
    void run() {
        var paused = new HashMap<AuthorityId, Map<PersonId, LocalDate>>();
        boolean wrote = true;
        while (wrote) {
            Instant now = clock.instant();
            wrote = false;
            for (Reader reader : due.readers(now, PEOPLE)) {
                wrote |= written(reader, now, paused);
            }
        }
    }

    /** What goes wrong for one person keeps nobody else waiting. */
    private boolean written(
            Reader reader, Instant now, Map<AuthorityId, Map<PersonId, LocalDate>> paused) {
        Viewer viewer = FanOut.viewer(reader.authority(), reader.person());
        try {
            return Fence.within(
                    reader.authority(),
                    () ->
                            Boolean.TRUE.equals(
                                    transaction.execute(status ->
                                            write(viewer, now, away(viewer, now, paused)))));
        } catch (RuntimeException failed) {
            log.error("Eine Mail an {} ließ sich nicht schreiben", reader.person(), failed);
            return false;
        }
    }

    private @Nullable LocalDate away(
            Viewer viewer, Instant now, Map<AuthorityId, Map<PersonId, LocalDate>> paused) {
        return paused.computeIfAbsent(
                        viewer.authority(),
                        authority ->
                                substitutes.withMailPaused(viewer, LocalDate.ofInstant(now, ZONE)))
                .get(viewer.person());
    }

    /**
     * @return whether there was something to do
     */
    private boolean write(Viewer viewer, Instant now, @Nullable LocalDate awayUntil) {
        if (awayUntil != null) {
            due.postpone(viewer, now, awayUntil.plusDays(1).atTime(BACK).atZone(ZONE).toInstant());
            return true;
        }
        List<Line> lines = due.take(viewer, now);
        List<Line> wanted = lines.stream().filter(Line::wanted).toList();
        if (!wanted.isEmpty()) {
            outbox.send(mail(viewer, now, wanted));
        }
        if (!lines.isEmpty()) {
            due.done(viewer, now, lines);
        }
        return !lines.isEmpty();
    }

    private Mail mail(Viewer viewer, Instant now, List<Line> lines) {
        List<Notice> notices = DueLines.notices(lines);
        var people = lines.stream().flatMap(line -> line.line().people()).distinct().toList();
        var t = new Texts(messages, Locale.GERMANY, ZONE, LocalDate.ofInstant(now, ZONE));
        var words = new NoticeWords(t, colleagues.cards(viewer, people), changes);
        String unsubscribe =
                unsubscribing.link(
                        new UnsubscribeToken(
                                viewer.authority(), viewer.person(), DueMail.kinds(notices)));
        var mail =
                new DueMail(
                        lines.getFirst().name(),
                        settings.url(),
                        notices,
                        words,
                        settings.url() + "/profil/benachrichtigungen",
                        unsubscribe);
        return new Mail(
                lines.getFirst().email(),
                mail.subject(),
                mail.text(),
                pages.inboxMailPage(mail).render(),
                unsubscribe);
    }
}
