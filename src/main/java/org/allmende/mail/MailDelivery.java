package org.allmende.mail;

import jakarta.mail.MessagingException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.allmende.server.AllmendeSettings;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Takes due mails to the mail server. A mail is locked while it is being sent, so that two nodes
 * never send the same one; what fails comes again after one, two, four … minutes, at most twelve
 * hours.
 */
@Component
class MailDelivery {

    private static final Logger log = LoggerFactory.getLogger(MailDelivery.class);
    private static final int FAILURES_IN_A_ROW = 3;

    private enum Outcome {
        SENT,
        FAILED,
        NOTHING_DUE
    }

    private record Due(
            UUID id,
            String recipient,
            String subject,
            String body,
            @Nullable String html,
            @Nullable String unsubscribe,
            @Nullable String calendar) {}

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final JavaMailSender sender;
    private final AllmendeSettings.Mail settings;
    private final AtomicInteger asked = new AtomicInteger();

    MailDelivery(
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            JavaMailSender sender,
            AllmendeSettings settings) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.sender = sender;
        this.settings = settings.mail();
    }

    /**
     * Does not keep the caller waiting for a mail server. However often it is asked, one thread
     * delivers; what was handed in meanwhile goes along.
     */
    void deliverSoon() {
        if (settings.configured() && asked.getAndIncrement() == 0) {
            Thread.startVirtualThread(() -> {
                int seen;
                do {
                    seen = asked.get();
                    deliverQuietly();
                } while (!asked.compareAndSet(seen, 0));
            });
        }
    }

    /** The job comes again; this thread must not keep the others out for good. */
    private void deliverQuietly() {
        try {
            deliverDue();
        } catch (RuntimeException failed) {
            log.warn("Mails warten auf den nächsten Durchgang: {}", failed.getMessage());
        }
    }

    /**
     * Sends what is due. Several failures in a row speak for a mail server that is away: the rest
     * waits.
     */
    void deliverDue() {
        if (!settings.configured()) {
            return;
        }
        int failures = 0;
        while (failures < FAILURES_IN_A_ROW) {
            switch (transaction.execute(status -> deliverNext())) {
                case SENT -> failures = 0;
                case FAILED -> failures++;
                case NOTHING_DUE -> {
                    return;
                }
            }
        }
    }

    private Outcome deliverNext() {
        var due =
                jdbc.sql(
                                """
                                select id, recipient, subject, body, html, unsubscribe, calendar from outgoing_mail
                                where sent_at is null and next_attempt_at <= now()
                                order by next_attempt_at limit 1
                                for update skip locked
                                """)
                        .query(Due.class)
                        .optional();
        if (due.isEmpty()) {
            return Outcome.NOTHING_DUE;
        }
        try {
            send(due.get());
            // The text may hold a link that opens an account: it goes once it has left.
            jdbc.sql(
                            "update outgoing_mail set sent_at = now(), attempts = attempts + 1, body = '', html = null, calendar = null where id = ?")
                    .param(due.get().id())
                    .update();
            return Outcome.SENT;
        } catch (MailException | MessagingException failed) {
            log.warn("Eine Mail ließ sich nicht versenden: {}", failed.getMessage());
            comeAgain(due.get(), failed);
            return Outcome.FAILED;
        }
    }

    private void send(Due mail) throws MessagingException {
        var message = sender.createMimeMessage();
        var parts =
                new MimeMessageHelper(
                        message, mail.html() != null || mail.calendar() != null, "UTF-8");
        parts.setFrom(settings.from());
        parts.setTo(mail.recipient());
        parts.setSubject(mail.subject());
        if (mail.html() == null) {
            parts.setText(mail.body());
        } else {
            parts.setText(mail.body(), mail.html());
        }
        if (mail.calendar() != null) {
            parts.addAttachment(
                    "termin.ics",
                    new ByteArrayResource(mail.calendar().getBytes(StandardCharsets.UTF_8)),
                    "text/calendar; charset=UTF-8; method=" + method(mail.calendar()));
        }
        message.setHeader("Message-ID", id(mail));
        message.setHeader("Auto-Submitted", "auto-generated");
        if (mail.unsubscribe() != null) {
            message.setHeader("List-Unsubscribe", "<" + mail.unsubscribe() + ">");
            message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
        }
        sender.send(message);
    }

    /** Mail programs offer “accept” only if the part says the same as the file. */
    private static String method(String calendar) {
        return calendar.contains("METHOD:CANCEL") ? "CANCEL" : "REQUEST";
    }

    /**
     * Always the same for the same mail. Should a node die in the moment between the mail server’s
     * yes and its own note of it, the mail goes out again, and mail servers know it for the same.
     */
    private String id(Due mail) {
        String from = settings.from();
        return "<" + mail.id() + from.substring(from.indexOf('@')) + ">";
    }

    private void comeAgain(Due mail, Exception failure) {
        jdbc.sql(
                        """
                        update outgoing_mail
                        set attempts = attempts + 1,
                            last_error = :error,
                            next_attempt_at = now() + least(interval '12 hours', interval '1 minute' * power(2, least(attempts, 20)))
                        where id = :id
                        """)
                .param("id", mail.id())
                .param("error", shortened(String.valueOf(failure.getMessage())))
                .update();
    }

    /** Nothing is kept for longer than needed. */
    void forgetOld() {
        jdbc.sql(
                        "delete from outgoing_mail where sent_at < now() - interval '30 days' or created_at < now() - interval '60 days'")
                .update();
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500);
    }
}
