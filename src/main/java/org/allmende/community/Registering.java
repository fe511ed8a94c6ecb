package org.allmende.community;

import java.util.List;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.people.Authorities;
import org.allmende.people.Secret;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** An administration registers itself; by the link of a mail, since nobody is signed in yet. */
@Component
public class Registering {

    private static final int LONGEST_ANSWER = 2000;

    private final Registrations registrations;
    private final Authorities authorities;
    private final Limits limits;
    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final TransactionTemplate transaction;

    Registering(
            Registrations registrations,
            Authorities authorities,
            Limits limits,
            Outbox outbox,
            MailTexts texts,
            AllmendeSettings settings,
            PlatformTransactionManager transactions) {
        this.registrations = registrations;
        this.authorities = authorities;
        this.limits = limits;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Names that the form proposes. */
    public List<String> knownNames() {
        return authorities.names();
    }

    /**
     * Keeps what was typed, and mails the link that confirms it. Where an address got too many
     * mails already, nothing is kept and the answer is the same.
     */
    public void register(RegistrationForm form, String client) {
        RegistrationForm.Read said = form.read();
        limits.countClient(Limits.Of.MAIL_BY_CLIENT, client);
        if (authorities.verifiedWith(said.address().domain()).isPresent()) {
            throw new Refused(
                    Problem.at(
                            "email",
                            "community.registering.known",
                            said.address().domain().shown()));
        }
        if (!limits.allows(Limits.Of.MAIL_TO_ADDRESS, said.address().mailbox())) {
            return;
        }
        Secret secret = Secret.fresh("");
        // Nobody’s words go to an address that is not confirmed: they could be an advertisement.
        var mail =
                new Mail(
                        said.address().email(),
                        texts.of("community.mail.confirm.subject"),
                        texts.of(
                                "community.mail.confirm.body",
                                said.address().domain().shown(),
                                link(settings, secret)));
        transaction.executeWithoutResult(status -> {
            registrations.add(said, secret.hash());
            outbox.send(mail);
        });
    }

    /** How it stands, for who has the link. */
    public OwnRegistration open(String token, String client) {
        limits.countClient(Limits.Of.LINK, client);
        return registrations.byToken(Secret.hash(token)).orElseThrow(NotFound::new);
    }

    /** The address is theirs: from now on it waits for the operator, who is told. */
    @Transactional
    public void confirm(String token) {
        byte[] hash = Secret.hash(token);
        if (registrations.confirm(hash)) {
            tellOperators(hash);
        }
    }

    /** Answers what the operator asked. */
    @Transactional
    public void answer(String token, String typed) {
        var problems = new Problems();
        String answer = problems.required("answer", typed, LONGEST_ANSWER);
        problems.refuseIfAny();
        byte[] hash = Secret.hash(token);
        if (registrations.answer(hash, answer)) {
            tellOperators(hash);
        }
    }

    private void tellOperators(byte[] hash) {
        String name = registrations.byToken(hash).map(OwnRegistration::name).orElse("");
        for (String operator : registrations.operators()) {
            outbox.send(
                    new Mail(
                            operator,
                            texts.of("community.mail.waiting.subject", name),
                            texts.of(
                                    "community.mail.waiting.body",
                                    name,
                                    settings.url() + "/betrieb/anmeldungen")));
        }
    }

    static String link(AllmendeSettings settings, Secret secret) {
        return settings.url() + "/mitmachen/anmeldung/" + secret.text();
    }
}
