package org.allmende.correspondence;

import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;

/**
 * One of the two.
 *
 * @param name as it was when they were asked
 * @param authorityName of the authority they write for
 */
public record Side(PersonId person, AuthorityId authority, String name, String authorityName) {

    boolean is(Viewer viewer) {
        return person.equals(viewer.person()) && authority.equals(viewer.authority());
    }

    /** “Jana Berg (Stadt Neuhausen)”. */
    public String full() {
        return name + " (" + authorityName + ")";
    }
}
