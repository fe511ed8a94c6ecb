package org.allmende.community;

import java.util.Optional;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.people.Admission;
import org.allmende.people.Authorities;
import org.allmende.people.AuthorityCard;
import org.allmende.people.MailDomain;
import org.allmende.people.Secret;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Refused;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Joining by one's own mail address. A mail with a link goes to addresses of verified
 * administrations only, few of them, and nobody learns from the answer who has an account.
 */
@Component
public class Joining {

    private final Authorities authorities;
    private final Admission admission;
    private final Limits limits;
    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final TransactionTemplate transaction;

    Joining(
            Authorities authorities,
            Admission admission,
            Limits limits,
            Outbox outbox,
            MailTexts texts,
            AllmendeSettings settings,
            PlatformTransactionManager transactions) {
        this.authorities = authorities;
        this.admission = admission;
        this.limits = limits;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Mails a link to somebody of a verified administration.
     *
     * @param client network address of the one who asks
     * @return the domain, where it belongs to no verified administration
     * @throws Refused when it is no address, or one that anybody gets
     */
    public Optional<MailDomain> ask(String typed, String client) {
        OfficialAddress address = OfficialAddress.read(typed);
        limits.countClient(Limits.Of.MAIL_BY_CLIENT, client);
        Optional<AuthorityCard> authority = authorities.verifiedWith(address.domain());
        if (authority.isEmpty()) {
            return Optional.of(address.domain());
        }
        if (limits.allows(Limits.Of.MAIL_TO_ADDRESS, address.mailbox())) {
            mail(authority.get(), address.email());
        }
        return Optional.empty();
    }

    private void mail(AuthorityCard authority, String email) {
        Fence.within(
                authority.id(),
                () -> {
                    transaction.executeWithoutResult(
                            status -> mailLink(authority.id(), authority.name(), email, "joining"));
                    return true;
                });
    }

    /**
     * Tells somebody how to come in. Inside the fence of the authority.
     *
     * @param occasion {@code joining} or {@code admitted}, part of the message key
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void mailLink(AuthorityId authority, String name, String email, String occasion) {
        Optional<Secret> secret = admission.ownInvitation(authority, email);
        String body =
                secret.map(link ->
                                texts.of(
                                        "community.mail." + occasion + ".body",
                                        name,
                                        settings.url() + "/mitmachen/" + link.text()))
                        .orElseGet(() ->
                                texts.of(
                                        "community.mail.known.body",
                                        name,
                                        settings.url() + "/anmeldung"));
        outbox.send(
                new Mail(email, texts.of("community.mail." + occasion + ".subject", name), body));
    }
}
