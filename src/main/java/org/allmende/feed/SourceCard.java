package org.allmende.feed;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Another server on the operator's page.
 *
 * @param address of the server itself
 * @param trusted fingerprint of the confirmed key, or empty
 * @param offered fingerprint of the key that waits to be confirmed, or empty
 * @param problem why the last round got nothing, or empty
 * @param taken versions that are here
 * @param withdrawn of these, how many it names no more
 */
public record SourceCard(
        UUID id,
        String server,
        String title,
        String address,
        SourceState state,
        String trusted,
        String offered,
        @Nullable Instant reachedAt,
        String problem,
        int taken,
        int withdrawn,
        List<RefusedPackage> refused) {

    /** A version that was not taken over. */
    public record RefusedPackage(String slug, String number, String reason, Instant refusedAt) {}

    public String path() {
        return "/betrieb/quellen/" + id;
    }
}
