package org.allmende.community;

import org.allmende.tenancy.PersonId;

/**
 * Somebody left the community; in the transaction of that. Modules above remove what they wrote, or
 * their name from it.
 */
public record MemberLeft(PersonId person, Legacy choice) {

    /** What becomes of what somebody wrote. */
    public enum Legacy {
        /** It stays, under „Ehemaliges Mitglied“. */
        ANONYMISE,
        /** It goes; answers of others stay. */
        REMOVE
    }
}
