package org.allmende.entry;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.util.Properties;
import org.allmende.server.AllmendeSettings;
import org.allmende.server.MailboxSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Fetches new mails by IMAP. A mail counts as read only after all of it was taken, so that one
 * whose run was killed comes again.
 */
@Component
class MailFetching {

    private static final Logger log = LoggerFactory.getLogger(MailFetching.class);
    private static final int MOST_AT_ONCE = 200;
    private static final int LARGEST = 30_000_000;

    private final MailboxSettings settings;
    private final String own;
    private final MailEntry entry;

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
                entry.refuseLarge(head);
            } else if (!head.automatic() && !head.secrets().isEmpty()) {
                entry.take(MailReading.read(mail, own));
            }
        } catch (IOException | MessagingException | StackOverflowError unreadable) {
            log.warn("Eine Mail an ein Projekt ist nicht zu lesen: {}", unreadable.getMessage());
            mail.setFlag(Flags.Flag.FLAGGED, true);
        } catch (RuntimeException failed) {
            // It stays unread and comes again; the others go on.
            log.error("Eine Mail an ein Projekt ließ sich nicht annehmen", failed);
            return;
        }
        mail.setFlag(Flags.Flag.SEEN, true);
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
