package org.allmende.community;

import java.util.List;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.people.Authorities;
import org.allmende.people.AuthorityCard;
import org.allmende.people.Operation;
import org.allmende.people.Secret;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The operator looks at registrations; each decision is mailed to who asked. */
@Component
public class RegistrationDeciding {

    private static final int LONGEST = 2000;

    private final Registrations registrations;
    private final Operation operation;
    private final Authorities authorities;
    private final Joining joining;
    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final TransactionTemplate transaction;

    RegistrationDeciding(
            Registrations registrations,
            Operation operation,
            Authorities authorities,
            Joining joining,
            Outbox outbox,
            MailTexts texts,
            AllmendeSettings settings,
            PlatformTransactionManager transactions) {
        this.registrations = registrations;
        this.operation = operation;
        this.authorities = authorities;
        this.joining = joining;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    public List<Registration> all(Viewer viewer) {
        check(viewer);
        return transaction.execute(status -> registrations.visibleTo(viewer));
    }

    public Registration one(Viewer viewer, RegistrationId id) {
        check(viewer);
        return transaction.execute(status -> registrations.visibleTo(viewer, id));
    }

    /**
     * Makes the administration a verified one, with who asked as its first person. Where its domain
     * has come to belong to one already, the person joins that.
     */
    public void admit(Viewer viewer, RegistrationId id) {
        Registration one = open(viewer, id);
        AuthorityCard known = authorities.verifiedWith(one.domain()).orElse(null);
        if (known == null) {
            operation.admit(
                    viewer,
                    one.authority(),
                    one.domain(),
                    one.website(),
                    authority -> admit(viewer, one, authority, one.name()));
        } else {
            Fence.within(
                    known.id(),
                    viewer.person(),
                    () -> {
                        transaction.executeWithoutResult(
                                status -> admit(viewer, one, known.id(), known.name()));
                        return true;
                    });
        }
    }

    private void admit(Viewer viewer, Registration one, AuthorityId authority, String name) {
        registrations.decide(viewer, one.id(), RegistrationState.ADMITTED, authority, "");
        joining.mailLink(authority, name, one.email(), "admitted");
    }

    public void refuse(Viewer viewer, RegistrationId id, String typed) {
        Registration one = open(viewer, id);
        String reason = read("reason", typed);
        transaction.executeWithoutResult(status -> {
            registrations.decide(viewer, id, RegistrationState.REFUSED, null, reason);
            outbox.send(
                    new Mail(
                            one.email(),
                            texts.of("community.mail.refused.subject", one.name()),
                            texts.of("community.mail.refused.body", one.name(), reason)));
        });
    }

    /** The mail with the question carries a new link, since only the hash of the first is known. */
    public void ask(Viewer viewer, RegistrationId id, String typed) {
        Registration one = open(viewer, id);
        String question = read("question", typed);
        Secret secret = Secret.fresh("");
        transaction.executeWithoutResult(status -> {
            registrations.ask(viewer, id, question, secret.hash());
            outbox.send(
                    new Mail(
                            one.email(),
                            texts.of("community.mail.asked.subject", one.name()),
                            texts.of(
                                    "community.mail.asked.body",
                                    one.name(),
                                    question,
                                    Registering.link(settings, secret))));
        });
    }

    private Registration open(Viewer viewer, RegistrationId id) {
        Registration one = one(viewer, id);
        if (!one.state().isOpen()) {
            throw new Stale();
        }
        return one;
    }

    private static String read(String field, String typed) {
        var problems = new Problems();
        String text = problems.required(field, typed, LONGEST);
        problems.refuseIfAny();
        return text;
    }

    private static void check(Viewer viewer) {
        if (!viewer.operator()) {
            throw new Forbidden();
        }
    }
}
