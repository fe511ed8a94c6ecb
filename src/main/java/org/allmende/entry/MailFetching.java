package org.allmende.entry;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.UIDFolder;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import org.allmende.server.AllmendeSettings;
import org.allmende.server.MailboxSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;

/**
 * Fetches new mails by IMAP. A mail counts as read only after all of it was taken, so that one
 * whose run was killed comes again.
 */
@Component
class MailFetching {

    private static final Logger log = LoggerFactory.getLogger(MailFetching.class);
    private static final int MOST_AT_ONCE = 200;
    private static final int LARGEST = 30_000_000;

    /** One a minute: a fault that passes by itself has time to. */
    private static final int MOST_TRIES = 5;

    private final MailboxSettings settings;
    private final String own;
    private final MailEntry entry;

    /** How often which mail has failed; a restart begins anew. */
    private final Map<Long, Integer> tries = new ConcurrentHashMap<>();

    @org.springframework.beans.factory.annotation.Autowired
    MailFetching(MailboxSettings settings, AllmendeSettings allmende, MailEntry entry) {
        this(settings, allmende.mail().from(), entry);
    }

    MailFetching(MailboxSettings settings, String own, MailEntry entry) {
        this.settings = settings;
        this.own = own;
        this.entry = entry;
    }

    void fetch() {
        if (!settings.configured()) {
            return;
        }
        try (Store store = session().getStore(protocol())) {
            store.connect(settings.host(), settings.port(), settings.user(), settings.password());
            try (Folder inbox = store.getFolder("INBOX")) {
                inbox.open(Folder.READ_WRITE);
                Message[] fresh = inbox.search(new FlagTerm(new Flags(Flags.Flag.SEEN), false));
                for (int i = 0; i < Math.min(fresh.length, MOST_AT_ONCE); i++) {
                    take(fresh[i]);
                }
            }
        } catch (MessagingException away) {
            log.warn("Das Postfach für Projekte ist nicht zu erreichen: {}", away.getMessage());
        }
    }

    private void take(Message mail) throws MessagingException {
        try {
            var head = MailReading.head(mail, own);
            if (mail.getSize() > LARGEST) {
                entry.refuse(head, "entry.mail.large");
            } else if (!head.automatic() && !head.secrets().isEmpty()) {
                entry.take(MailReading.read(mail, own));
            }
        } catch (IOException | MessagingException | StackOverflowError unreadable) {
            log.warn("Eine Mail an ein Projekt ist nicht zu lesen: {}", unreadable.getMessage());
            mail.setFlag(Flags.Flag.FLAGGED, true);
        } catch (DataAccessResourceFailureException | TransactionException away) {
            // Not the mail's fault: it stays unread and comes again.
            log.warn("Mails an Projekte warten: {}", away.getMessage());
            return;
        } catch (RuntimeException failed) {
            log.error("Eine Mail an ein Projekt ließ sich nicht annehmen", failed);
            if (tries.merge(uid(mail), 1, Integer::sum) < MOST_TRIES) {
                return;
            }
            putAside(mail);
        }
        tries.remove(uid(mail));
        mail.setFlag(Flags.Flag.SEEN, true);
    }

    /** What fails again and again is marked in the mailbox, and its sender hears of it. */
    private void putAside(Message mail) throws MessagingException {
        mail.setFlag(Flags.Flag.FLAGGED, true);
        log.error(
                "Eine Mail an ein Projekt ist nach {} Versuchen beiseite gelegt und im Postfach gekennzeichnet.",
                MOST_TRIES);
        try {
            entry.refuse(MailReading.head(mail, own), "entry.mail.failed");
        } catch (IOException | RuntimeException unanswered) {
            log.warn("Ihr Absender ist nicht zu benachrichtigen: {}", unanswered.getMessage());
        }
    }

    private static long uid(Message mail) throws MessagingException {
        return ((UIDFolder) mail.getFolder()).getUID(mail);
    }

    private String protocol() {
        return settings.tls() ? "imaps" : "imap";
    }

    private Session session() {
        var properties = new Properties();
        String prefix = "mail." + protocol() + ".";
        properties.put(prefix + "ssl.checkserveridentity", "true");
        properties.put(prefix + "connectiontimeout", "10000");
        properties.put(prefix + "timeout", "30000");
        properties.put(prefix + "writetimeout", "30000");
        // Reading does not mark as read.
        properties.put(prefix + "peek", "true");
        return Session.getInstance(properties);
    }
}
