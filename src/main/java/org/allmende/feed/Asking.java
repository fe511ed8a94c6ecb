package org.allmende.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Base64;
import org.allmende.outward.InnerAddress;
import org.allmende.outward.WayOut;
import org.allmende.shared.Refused;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks other servers by the {@link WayOut}, and takes no more of an answer than it asked for; who
 * sends something packed is refused.
 */
@Component
class Asking implements DisposableBean {

    /** What they answered. */
    record Answered(byte[] bytes, byte[] signature, String tag) {}

    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final byte[] NONE = {};

    private final boolean inward;
    private final WayOut out;

    @Autowired
    Asking(Environment environment) {
        this(
                environment.getProperty("allmende.feed.private", "").strip().equals("true"),
                environment.getProperty("allmende.feed.proxy", "").strip());
    }

    /**
     * @param inward also private addresses, and this very machine without encryption
     */
    Asking(boolean inward) {
        this(inward, "");
    }

    /**
     * @param proxy the address of the HTTP proxy that leads out; empty for none
     */
    Asking(boolean inward, String proxy) {
        this.inward = inward;
        this.out = new WayOut(inward, proxy);
    }

    boolean inward() {
        return inward;
    }

    /**
     * @param tag of the answer that is known already, or null
     * @param most so many bytes are taken
     * @return null when nothing changed
     * @throws Unreachable when there is no answer
     * @throws Refused when the answer cannot be taken
     */
    @Nullable Answered get(URI address, @Nullable String tag, int most) {
        var request = new HttpGet(address);
        if (tag != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, tag);
        }
        long end = System.nanoTime() + LONGEST.toNanos();
        try {
            return out.ask(request, LONGEST, response -> answered(response, most));
        } catch (InnerAddress inner) {
            throw new Refused("feed.problem.inner", address.getHost());
        } catch (UnknownHostException unknown) {
            throw new Unreachable("feed.problem.unknown", address.getHost());
        } catch (IOException gone) {
            throw System.nanoTime() > end
                    ? new Unreachable("feed.problem.slow", LONGEST.toSeconds())
                    : new Unreachable("feed.problem.unreachable", address.getHost());
        }
    }

    private static @Nullable Answered answered(ClassicHttpResponse response, int most)
            throws IOException {
        int status = response.getCode();
        if (status == 304) {
            return null;
        }
        if (status == 429 || status >= 500) {
            throw new Unreachable("feed.problem.busy", status);
        }
        if (status != 200) {
            throw new Refused("feed.problem.status", status);
        }
        String encoding = text(response.getFirstHeader(HttpHeaders.CONTENT_ENCODING));
        if (!encoding.isEmpty() && !encoding.equalsIgnoreCase("identity")) {
            throw new Refused("feed.problem.packed", encoding);
        }
        if (response.getEntity().getContentLength() > most) {
            throw tooLarge(most);
        }
        return new Answered(
                bytes(response.getEntity().getContent(), most),
                signature(text(response.getFirstHeader("Allmende-Signature"))),
                text(response.getFirstHeader(HttpHeaders.ETAG)));
    }

    private static byte[] bytes(InputStream stream, int most) throws IOException {
        var taken = new java.io.ByteArrayOutputStream();
        byte[] some = new byte[16_384];
        for (int count = stream.read(some); count >= 0; count = stream.read(some)) {
            taken.write(some, 0, count);
            if (taken.size() > most) {
                throw tooLarge(most);
            }
        }
        return taken.toByteArray();
    }

    private static Refused tooLarge(int most) {
        return new Refused("feed.problem.large", most / 1_000_000);
    }

    private static byte[] signature(String text) {
        try {
            return Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException noSignature) {
            return NONE;
        }
    }

    private static String text(@Nullable Header header) {
        return header == null || header.getValue() == null ? "" : header.getValue();
    }

    @Override
    public void destroy() throws IOException {
        out.close();
    }
}
