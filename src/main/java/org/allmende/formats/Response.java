package org.allmende.formats;

import org.allmende.tenancy.AuthorityId;
import org.allmende.tenancy.PersonId;

/**
 * Somebody's answer to an offer: seen by themselves and by who offers.
 *
 * @param authorityName of the administration they answer for
 * @param words what they wrote
 */
public record Response(
        ResponseId id,
        OfferId offer,
        PersonId person,
        AuthorityId authority,
        String name,
        String authorityName,
        String email,
        String words,
        ResponseState state) {

    /** “Jana Berg (Stadt Neuhausen)”. */
    public String full() {
        return name + " (" + authorityName + ")";
    }

    public String path() {
        return Offer.path(offer) + "/antworten/" + id;
    }
}
