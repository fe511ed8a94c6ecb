package org.allmende.community;

import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;

/**
 * Somebody left the community; in the transaction of that. Modules above remove what they wrote, or
 * their name from it.
 */
public record MemberLeft(Viewer viewer, Legacy choice) {

    public PersonId person() {
        return viewer.person();
    }

    /** What becomes of what somebody wrote. */
    public enum Legacy {
        /** It stays, under „Ehemaliges Mitglied“. */
        ANONYMISE,
        /** It goes; answers of others stay. */
        REMOVE
    }
}
