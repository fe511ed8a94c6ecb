package org.allmende.contribution;

import java.time.Instant;

/**
 * A proposal in a list.
 *
 * @param title of the template
 * @param from name of the administration that proposes
 * @param at when it was answered, or else made
 */
public record RequestLine(
        ChangeRequestId id, String title, String from, RequestState state, Instant at) {

    public String path() {
        return "/vorschlaege/" + id;
    }
}
