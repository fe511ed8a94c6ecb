package org.allmende.care;

import java.io.IOException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.function.Function;
import javax.net.ssl.SSLException;
import org.allmende.outward.WayOut;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.classic.methods.HttpHead;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Asks where a link leads: for the head of the page, and for the page only where that told nothing.
 * In doubt a link is fine, for a false alarm costs more trust than a dead link.
 */
final class LinkProbe {

    private static final int MOST_TURNS = 5;
    private static final Duration LONGEST = Duration.ofSeconds(20);
    private static final URI NOWHERE = URI.create("");

    private final WayOut out;

    LinkProbe(WayOut out) {
        this.out = out;
    }

    LinkState ask(String address) {
        URI uri = onward(NOWHERE, address);
        if (uri == null) {
            return LinkState.FINE;
        }
        try {
            return state(status(uri));
        } catch (SSLException there) {
            // Which certificates are good, the reader's browser knows better.
            return LinkState.FINE;
        } catch (IOException silent) {
            return LinkState.UNREACHABLE;
        }
    }

    private int status(URI uri) throws IOException {
        try {
            int status = status(uri, HttpHead::new);
            if (status < 400) {
                return status;
            }
        } catch (UnknownHostException | SSLException certain) {
            throw certain;
        } catch (IOException knowsNoHead) {
            // Some hang up on it, others answer at random.
        }
        return status(uri, HttpGet::new);
    }

    /** The status at the end of the way; each turn of it is looked at like the first. */
    private int status(URI uri, Function<URI, HttpUriRequestBase> method) throws IOException {
        URI next = uri;
        for (int turn = 0; ; turn++) {
            Answer answer = out.ask(method.apply(next), LONGEST, LinkProbe::answer);
            URI onward = answer.location() == null ? null : onward(next, answer.location());
            if (onward == null || turn == MOST_TURNS) {
                return answer.status();
            }
            next = onward;
        }
    }

    private record Answer(int status, @Nullable String location) {}

    private static Answer answer(ClassicHttpResponse response) {
        int status = response.getCode();
        Header location = response.getFirstHeader(HttpHeaders.LOCATION);
        return new Answer(
                status,
                status >= 300 && status < 400 && location != null ? location.getValue() : null);
    }

    private static LinkState state(int status) {
        if (status == 404 || status == 410) {
            return LinkState.GONE;
        }
        return status >= 500 ? LinkState.UNREACHABLE : LinkState.FINE;
    }

    /** Where it leads from there, or null where we do not follow. */
    private static @Nullable URI onward(URI from, String address) {
        try {
            URI uri = URI.create(from.resolve(address.strip()).toASCIIString());
            boolean web = "https".equals(uri.getScheme()) || "http".equals(uri.getScheme());
            return web && uri.getHost() != null && uri.getRawUserInfo() == null ? uri : null;
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }
}
