package org.allmende.community;

import java.util.UUID;

/**
 * Which contribution of which module.
 *
 * @param kind small letters, the same for all of a module, as {@code profile}; the message {@code
 *     community.kind.<kind>} says it
 */
public record ContributionKey(String kind, UUID id) {

    /** As it stands in an address. */
    public String path() {
        return kind + "/" + id;
    }
}
