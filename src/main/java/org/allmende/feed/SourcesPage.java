package org.allmende.feed;

import java.util.List;

/**
 * The operator's page of servers.
 *
 * @param given versions in the feed of this server
 * @param fingerprint of this server's key
 * @param address of this server's feed
 */
public record SourcesPage(
        ServerForm server,
        int given,
        String fingerprint,
        String address,
        List<SourceCard> sources) {

    /** With what was typed. */
    public SourcesPage typed(ServerForm form) {
        return new SourcesPage(form, given, fingerprint, address, sources);
    }
}
