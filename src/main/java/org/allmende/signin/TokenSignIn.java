package org.allmende.signin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.allmende.people.Secret;
import org.allmende.shell.SignedIn;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Signing in a program by the token a person gave it. */
@Component
public class TokenSignIn {

    private static final int LONGEST = 200;

    /** The person behind a token, and what the token allows. */
    public record Holder(SignedIn signedIn, boolean mayWrite) {}

    private record Found(
            UUID id, UUID person, UUID authority, String scope, @Nullable LocalDate lastUsedOn) {}

    private final JdbcClient jdbc;
    private final Presence presence;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TokenSignIn(
            JdbcClient jdbc,
            Presence presence,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.jdbc = jdbc;
        this.presence = presence;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    /**
     * Empty for an unknown or revoked token, and when its person has left the authority it was made
     * for.
     */
    public Optional<Holder> with(String token) {
        if (token.length() > LONGEST) {
            return Optional.empty();
        }
        return jdbc.sql(
                        "select id, person, authority, scope, last_used_on from api_token_by_hash(:hash)")
                .param("hash", Secret.hash(token))
                .query(Found.class)
                .optional()
                .flatMap(this::holder);
    }

    private Optional<Holder> holder(Found found) {
        var authority = new AuthorityId(found.authority());
        var person = new PersonId(found.person());
        var signedIn =
                presence.of(person, authority)
                        .filter(in -> in.viewer().authority().equals(authority));
        signedIn.ifPresent(in -> noteUse(found, person));
        return signedIn.map(in -> new Holder(in, found.scope().equals("WRITE")));
    }

    /**
     * The day is enough for the profile page, and keeps a busy token from writing at each request.
     */
    private void noteUse(Found found, PersonId person) {
        LocalDate today = LocalDate.now(clock);
        if (today.equals(found.lastUsedOn())) {
            return;
        }
        Fence.within(
                person,
                () ->
                        transaction.execute(status ->
                                jdbc.sql(
                                                "update api_token set last_used_on = :today where id = :id")
                                        .param("today", today)
                                        .param("id", found.id())
                                        .update()));
    }
}
