package org.allmende.people;

import java.time.Instant;
import java.util.UUID;
import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.Group;

/**
 * An invitation as its link shows it.
 *
 * @param accountExists whether the address has an account already, so that no new password is asked
 *     for
 */
public record OpenInvitation(
        UUID id,
        AuthorityId authority,
        String authorityName,
        String email,
        Group group,
        String unit,
        Instant expiresAt,
        boolean accountExists) {

    /** The same with the unit that the person says themselves. */
    public OpenInvitation in(String ownUnit) {
        return new OpenInvitation(
                id, authority, authorityName, email, group, ownUnit, expiresAt, accountExists);
    }
}
