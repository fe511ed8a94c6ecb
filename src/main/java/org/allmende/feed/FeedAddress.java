package org.allmende.feed;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.allmende.shell.Problems;
import org.jspecify.annotations.Nullable;

/**
 * Where the feed of another server lies.
 *
 * @param server its name in the names of its templates: the host, with the port where it is unusual
 */
record FeedAddress(String server, URI uri) {

    static final String FIELD = "address";
    private static final Set<String> PATHS = Set.of("", "/", Feed.PATH, Feed.PATH + "/");
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1");
    private static final String HOST = "[a-z0-9]([a-z0-9.-]*[a-z0-9])?";

    /**
     * Reads what a person typed: the address of the server, or of its feed.
     *
     * @param inward whether this very machine may be asked, and without encryption
     * @return null when something was wrong, which {@code problems} then says
     */
    static @Nullable FeedAddress read(Problems problems, String typed, boolean inward) {
        String text = problems.required(FIELD, typed, 300);
        if (text.isEmpty()) {
            return null;
        }
        try {
            URI uri = URI.create(text.contains("://") ? text : "https://" + text);
            String host = uri.getHost() == null ? "" : ascii(uri.getHost());
            if (!host.matches(HOST)
                    || uri.getRawUserInfo() != null
                    || uri.getRawQuery() != null
                    || uri.getRawFragment() != null
                    || !PATHS.contains(uri.getRawPath())) {
                problems.at(FIELD, "feed.problem.address", text);
                return null;
            }
            if (!"https".equals(uri.getScheme())
                    && !("http".equals(uri.getScheme()) && inward && HERE.contains(host))) {
                problems.at(FIELD, "feed.problem.https");
                return null;
            }
            return of(uri.getScheme(), host, uri.getPort());
        } catch (IllegalArgumentException noAddress) {
            problems.at(FIELD, "feed.problem.address", text);
            return null;
        }
    }

    private static FeedAddress of(String scheme, String host, int port) {
        return new FeedAddress(
                port < 0 ? host : host + "-" + port,
                URI.create(scheme + "://" + host + (port < 0 ? "" : ":" + port) + Feed.PATH));
    }

    private static String ascii(String host) {
        return IDN.toASCII(host).toLowerCase(Locale.ROOT);
    }
}
