package org.allmende.entry;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.allmende.files.Files;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.people.Colleague;
import org.allmende.people.Colleagues;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.OutlineCreation;
import org.allmende.work.OutlineLine;
import org.allmende.work.Priority;
import org.allmende.work.Spot;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Makes a task of a mail: exactly once, however often it is read. The task and the note that the
 * mail was taken are one transaction; files follow, and a run that was killed in between takes up
 * there. What is refused is answered once, and what a program wrote never.
 */
@Component
class MailEntry {

    private static final int MOST_AN_HOUR = 30;

    private final ProjectMailboxes mailboxes;
    private final ReceivedMails received;
    private final Colleagues colleagues;
    private final OutlineCreation creation;
    private final Files files;
    private final Outbox outbox;
    private final MailTexts texts;
    private final TransactionTemplate transaction;

    MailEntry(
            ProjectMailboxes mailboxes,
            ReceivedMails received,
            Colleagues colleagues,
            OutlineCreation creation,
            Files files,
            Outbox outbox,
            MailTexts texts,
            PlatformTransactionManager transactions) {
        this.mailboxes = mailboxes;
        this.received = received;
        this.colleagues = colleagues;
        this.creation = creation;
        this.files = files;
        this.outbox = outbox;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** A mail to nobody here is forgotten: an answer would tell strangers which addresses exist. */
    void take(ReceivedMail mail) {
        if (!mail.automatic()) {
            mail.secrets().stream()
                    .limit(5)
                    .map(mailboxes::bySecret)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(box -> take(mail, box));
        }
    }

    /** The same for one that cannot be taken, for this reason. */
    void refuse(ReceivedMail mail, String reason) {
        if (!mail.automatic()) {
            mail.secrets().stream()
                    .limit(5)
                    .map(mailboxes::bySecret)
                    .flatMap(Optional::stream)
                    .distinct()
                    .forEach(box -> refuse(mail, box, reason));
        }
    }

    private void take(ReceivedMail mail, ProjectMailboxes.Mailbox box) {
        Viewer sender = sender(mail, box).orElse(null);
        if (sender == null) {
            refuse(mail, box, "entry.mail.unknown");
            return;
        }
        try {
            Fence.within(
                    sender,
                    () -> {
                        ItemId item =
                                transaction.execute(status -> item(sender, mail, box).orElse(null));
                        if (item != null) {
                            bringFiles(sender, mail, box, item);
                        }
                        return true;
                    });
        } catch (Forbidden | NotFound noRight) {
            refuse(mail, box, "entry.mail.noRight");
        } catch (Refused no) {
            String code = no.problems().getFirst().code();
            refuse(mail, box, code.startsWith("entry.mail.") ? code : "entry.mail.closed");
        }
    }

    private Optional<Viewer> sender(ReceivedMail mail, ProjectMailboxes.Mailbox box) {
        return Fence.within(
                        box.authority(),
                        () ->
                                Optional.ofNullable(
                                        transaction.execute(status ->
                                                colleagues
                                                        .byEmail(nobody(box), mail.sender())
                                                        .orElse(null))))
                .map(known -> viewer(box, known));
    }

    private static Viewer viewer(ProjectMailboxes.Mailbox box, Colleague known) {
        return new Viewer(known.card().id(), box.authority(), known.group(), false);
    }

    private static Viewer nobody(ProjectMailboxes.Mailbox box) {
        return new Viewer(new PersonId(new UUID(0, 0)), box.authority(), Group.GUEST, false);
    }

    /**
     * @return the task whose files are still to come, or empty when all of the mail was taken
     */
    private Optional<ItemId> item(Viewer sender, ReceivedMail mail, ProjectMailboxes.Mailbox box) {
        if (!received.begin(sender, box.project(), mail)) {
            return received.unfinished(sender, box.project(), mail);
        }
        if (received.lately(sender, mail.sender()) > MOST_AN_HOUR) {
            throw new Refused("entry.mail.many");
        }
        String title = mail.subject().isEmpty() ? texts.of("entry.mail.noSubject") : mail.subject();
        var line =
                new OutlineLine(
                        0,
                        ItemKind.TASK,
                        title,
                        mail.text(),
                        Priority.NORMAL,
                        null,
                        List.of(),
                        null,
                        null,
                        null,
                        "");
        ItemId item =
                creation.propose(
                                sender, box.project(), Spot.lastIn(null), List.of(line), Cause.HAND)
                        .items()
                        .getFirst();
        received.become(sender, box.project(), mail, item);
        return Optional.of(item);
    }

    /** A file that is there already, since an earlier run brought it, is refused as unchanged. */
    private void bringFiles(
            Viewer sender, ReceivedMail mail, ProjectMailboxes.Mailbox box, ItemId item) {
        var lost = new ArrayList<String>();
        for (ReceivedMail.Attachment file : mail.attachments()) {
            try {
                files.add(
                        sender,
                        box.project(),
                        item,
                        file.name(),
                        new ByteArrayInputStream(file.content()));
            } catch (Refused no) {
                if (!no.problems().getFirst().code().equals("files.problem.same")) {
                    lost.add(file.name());
                }
            }
        }
        transaction.executeWithoutResult(status -> {
            received.finish(sender, box.project(), mail);
            if (!lost.isEmpty()) {
                outbox.send(
                        new Mail(
                                mail.sender(),
                                texts.of("entry.mail.subject", mail.subject()),
                                texts.of("entry.mail.files", "– " + String.join("\n– ", lost))));
            }
        });
    }

    private void refuse(ReceivedMail mail, ProjectMailboxes.Mailbox box, String reason) {
        Viewer nobody = nobody(box);
        Fence.within(
                box.authority(),
                () -> {
                    transaction.executeWithoutResult(status -> {
                        boolean first = received.begin(nobody, box.project(), mail);
                        received.finish(nobody, box.project(), mail);
                        if (first && received.mayAnswer(nobody, box.project(), mail)) {
                            outbox.send(
                                    new Mail(
                                            mail.sender(),
                                            texts.of("entry.mail.subject", mail.subject()),
                                            texts.of("entry.mail.refused", texts.of(reason))));
                        }
                    });
                    return true;
                });
    }
}
