package org.allmende.signin;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.allmende.mail.Mail;
import org.allmende.mail.MailTexts;
import org.allmende.mail.Outbox;
import org.allmende.people.EmailAddress;
import org.allmende.people.Secret;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new password by a link that was mailed: good for an hour, and once. */
@Component
public class PasswordReset {

    private record Found(PersonId person, Instant expiresAt, boolean used) {}

    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final Outbox outbox;
    private final MailTexts texts;
    private final AllmendeSettings settings;
    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;
    private final Clock clock;

    PasswordReset(
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            Outbox outbox,
            MailTexts texts,
            AllmendeSettings settings,
            JdbcClient jdbc,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.outbox = outbox;
        this.texts = texts;
        this.settings = settings;
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /** Mails a link if there is such an account. Nobody learns from the answer whether there is. */
    public void request(String typed, String address) {
        var problems = new Problems();
        String email = EmailAddress.read(problems, "email", typed);
        problems.refuseIfAny();
        attempts.count(Attempts.At.RESET, email, address);
        accounts.byEmail(email)
                .ifPresent(account ->
                        Fence.within(account.person(), () -> mailLink(account.person(), email)));
    }

    private boolean mailLink(PersonId person, String email) {
        Secret secret = Secret.fresh("");
        transaction.executeWithoutResult(status -> {
            jdbc.sql(
                            "insert into password_reset (token_hash, person, expires_at) values (:hash, :person, now() + interval '1 hour')")
                    .param("hash", secret.hash())
                    .param("person", person.value())
                    .update();
            outbox.send(
                    new Mail(
                            email,
                            texts.of("signin.reset.mail.subject"),
                            texts.of(
                                    "signin.reset.mail.body",
                                    settings.url() + "/passwort/" + secret.text())));
        });
        return true;
    }

    /** Whether the link of a mail can still be used. */
    public boolean open(String token, String address) {
        return found(token, address) != null;
    }

    /**
     * Sets the new password.
     *
     * @return whose it is, so that their sessions can end
     * @throws Refused when the link is used up or the password will not do
     */
    public PersonId complete(String token, String typed, String address) {
        Found found = found(token, address);
        if (found == null) {
            throw new Refused("signin.reset.over");
        }
        var problems = new Problems();
        String password = PasswordRules.read(problems, "password", typed, List.of());
        problems.refuseIfAny();
        String hash = passwords.hash(password);
        if (!Fence.within(found.person(), () -> change(found.person(), token, hash))) {
            throw new Refused(Problem.of("signin.reset.over"));
        }
        return found.person();
    }

    private boolean change(PersonId person, String token, String hash) {
        return Boolean.TRUE.equals(
                transaction.execute(status -> {
                    // All open links go with the one that is used.
                    boolean first =
                            jdbc.sql(
                                                    "update password_reset set used_at = now() where token_hash = :hash and used_at is null and expires_at > now()")
                                            .param("hash", Secret.hash(token))
                                            .update()
                                    == 1;
                    if (first) {
                        jdbc.sql(
                                        "update password_reset set used_at = now() where person = :person and used_at is null")
                                .param("person", person.value())
                                .update();
                        accounts.changePassword(person, hash);
                    }
                    return first;
                }));
    }

    private @Nullable Found found(String token, String address) {
        attempts.count(Attempts.At.LINK, token, address);
        Found found =
                jdbc.sql("select person, expires_at, used_at from reset_by_token(:hash)")
                        .param("hash", Secret.hash(token))
                        .query((row, n) ->
                                new Found(
                                        new PersonId(row.getObject("person", UUID.class)),
                                        row.getObject("expires_at", OffsetDateTime.class)
                                                .toInstant(),
                                        row.getObject("used_at") != null))
                        .optional()
                        .orElse(null);
        return found == null || found.used() || found.expiresAt().isBefore(clock.instant())
                ? null
                : found;
    }
}
