package org.allmende.people;

import java.util.Optional;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;
import org.allmende.tenancy.PersonId;
import org.springframework.stereotype.Component;

/**
 * How somebody who is no viewer yet comes to belong to an authority. The door for sign-in and the
 * community: it runs inside the transaction and the fence of the caller.
 */
@Component
public class Admission {

    private final Authorities authorities;
    private final Invitations invitations;
    private final Memberships memberships;

    Admission(Authorities authorities, Invitations invitations, Memberships memberships) {
        this.authorities = authorities;
        this.invitations = invitations;
        this.memberships = memberships;
    }

    /** What the link of an invitation opens, if it is neither used, withdrawn nor too old. */
    public Optional<OpenInvitation> invitation(String token) {
        return invitations.open(Secret.hash(token));
    }

    /**
     * Joins by an invitation, which is used up with that.
     *
     * @param before what must be there first, as the person; done only when the invitation is open
     * @throws NotFound when somebody was faster
     */
    public void join(OpenInvitation invitation, PersonId person, Runnable before) {
        if (!invitations.accept(invitation)) {
            throw new NotFound();
        }
        before.run();
        memberships.join(invitation.authority(), person, invitation.group(), invitation.unit());
    }

    /**
     * A link by which somebody whose mail address belongs to the authority joins its community.
     *
     * @return empty where they belong to it already
     */
    public Optional<Secret> ownInvitation(AuthorityId authority, String email) {
        if (invitations.memberAlready(authority, email)) {
            return Optional.empty();
        }
        Secret secret = Secret.fresh("");
        invitations.add(authority, null, email, Group.COMMUNITY, "", secret.hash());
        return Optional.of(secret);
    }

    /** The first authority of a server, with the person who administers it. */
    public void found(Authority authority, PersonId administrator, Runnable before) {
        authorities.add(authority);
        before.run();
        memberships.join(new AuthorityId(authority.id()), administrator, Group.ADMINISTRATION, "");
    }
}
