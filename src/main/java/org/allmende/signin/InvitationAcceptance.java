package org.allmende.signin;

import java.util.List;
import org.allmende.people.Admission;
import org.allmende.people.OpenInvitation;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Joining an authority by the link of an invitation. */
@Component
public class InvitationAcceptance {

    private final Admission admission;
    private final Accounts accounts;
    private final Passwords passwords;
    private final Attempts attempts;
    private final TransactionTemplate transaction;

    InvitationAcceptance(
            Admission admission,
            Accounts accounts,
            Passwords passwords,
            Attempts attempts,
            PlatformTransactionManager transactions) {
        this.admission = admission;
        this.accounts = accounts;
        this.passwords = passwords;
        this.attempts = attempts;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * What the link opens.
     *
     * @throws NotFound when it is used, withdrawn, too old or none at all
     */
    public OpenInvitation open(String token, String address) {
        attempts.count(Attempts.At.LINK, token, address);
        return admission.invitation(token).orElseThrow(NotFound::new);
    }

    /** Somebody new: makes the account and joins. */
    public Account asNewcomer(OpenInvitation invitation, AcceptanceForm form) {
        if (invitation.accountExists()) {
            throw new Refused("signin.invitation.account");
        }
        var problems = new Problems();
        String givenName = problems.required("givenName", form.givenName(), 100);
        String familyName = problems.required("familyName", form.familyName(), 100);
        String password =
                PasswordRules.read(
                        problems,
                        "password",
                        form.password(),
                        List.of(invitation.email(), givenName, familyName));
        problems.refuseIfAny();
        var person =
                new Accounts.NewPerson(
                        accounts.nextId(),
                        invitation.email(),
                        givenName,
                        familyName,
                        passwords.hash(password),
                        false);
        try {
            return join(invitation, person.id(), () -> accounts.add(person));
        } catch (DuplicateKeyException meanwhile) {
            throw new Refused("signin.invitation.account");
        }
    }

    /**
     * Somebody who is signed in joins one more authority.
     *
     * @param email address of the one who is signed in; only the one who was invited may accept
     */
    public Account asPerson(OpenInvitation invitation, PersonId person, String email) {
        if (!invitation.email().equalsIgnoreCase(email)) {
            throw new Refused("signin.invitation.other", invitation.email());
        }
        return join(invitation, person, () -> {});
    }

    private Account join(OpenInvitation invitation, PersonId person, Runnable before) {
        return Fence.within(
                invitation.authority(),
                person,
                () -> {
                    transaction.executeWithoutResult(status -> {
                        admission.join(invitation, person, before);
                        accounts.actedFor(person, invitation.authority());
                    });
                    return Account.of(person, invitation.authority());
                });
    }
}
