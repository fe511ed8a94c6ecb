package org.allmende.signin;

import java.util.Optional;
import org.allmende.shell.SignedIn;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Who somebody is at this moment. Read anew for each request, so that a withdrawn membership counts
 * at once.
 */
@Component
public class Presence {

    private final Accounts accounts;
    private final TransactionTemplate transaction;

    Presence(Accounts accounts, PlatformTransactionManager transactions) {
        this.accounts = accounts;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * The person as a viewer.
     *
     * @param wanted the authority to act for; where the person does not belong to it, another of
     *     theirs
     * @return empty for somebody who belongs to no authority (any more)
     */
    public Optional<SignedIn> of(PersonId person, @Nullable AuthorityId wanted) {
        return Fence.within(
                person, () -> transaction.execute(status -> accounts.signedIn(person, wanted)));
    }
}
