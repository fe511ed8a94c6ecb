package org.allmende.feed;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Base64;
import org.allmende.shared.Refused;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Asks other servers, and trusts none of them: every address is looked at after its name was
 * resolved and right before it is connected to, nobody leads us elsewhere, nothing is unpacked, and
 * whoever sends too much or too slowly is hung up on.
 */
@Component
class Asking implements DisposableBean {

    /** What they answered. */
    record Answered(byte[] bytes, byte[] signature, String tag) {}

    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final Duration LONGEST = Duration.ofSeconds(60);
    private static final byte[] NONE = {};

    private static final Outward OUTWARD = new Outward();

    private final boolean inward;
    private final @Nullable HttpHost proxy;
    private final CloseableHttpClient client;

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
        this.proxy = proxy.isEmpty() ? null : proxy(proxy);
        var connections =
                PoolingHttpClientConnectionManagerBuilder.create()
                        // With a proxy, its own name is the only one that is resolved here.
                        .setDnsResolver(
                                inward || this.proxy != null
                                        ? SystemDefaultDnsResolver.INSTANCE
                                        : OUTWARD)
                        .setDefaultConnectionConfig(
                                ConnectionConfig.custom()
                                        .setConnectTimeout(PATIENCE)
                                        .setSocketTimeout(PATIENCE)
                                        .build())
                        .build();
        client =
                HttpClients.custom()
                        .setProxy(this.proxy)
                        .setConnectionManager(connections)
                        .setDefaultRequestConfig(
                                RequestConfig.custom()
                                        .setResponseTimeout(PATIENCE)
                                        .setRedirectsEnabled(false)
                                        .build())
                        .disableContentCompression()
                        .disableCookieManagement()
                        .disableAuthCaching()
                        .disableAutomaticRetries()
                        .disableRedirectHandling()
                        .setUserAgent("Allmende")
                        .build();
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
        if (proxy != null && !inward) {
            refuseInner(address.getHost());
        }
        var request = new HttpGet(address);
        if (tag != null) {
            request.setHeader(HttpHeaders.IF_NONE_MATCH, tag);
        }
        try {
            return client.execute(
                    request,
                    response -> {
                        try {
                            return answered(response, most);
                        } finally {
                            // What is left of the answer is not read to its end, however long it
                            // is.
                            request.cancel();
                        }
                    });
        } catch (InnerAddress inner) {
            throw new Refused("feed.problem.inner", address.getHost());
        } catch (UnknownHostException unknown) {
            throw new Unreachable("feed.problem.unknown", address.getHost());
        } catch (IOException gone) {
            throw new Unreachable("feed.problem.unreachable", address.getHost());
        }
    }

    private static HttpHost proxy(String address) {
        try {
            HttpHost host = HttpHost.create(address);
            if (host.getPort() > 0 && "http".equals(host.getSchemeName())) {
                return host;
            }
        } catch (URISyntaxException | IllegalArgumentException noAddress) {
            // Told below.
        }
        throw new IllegalStateException(
                "ALLMENDE_FEED_PROXY: „%s“ ist keine Adresse wie http://proxy.example:3128"
                        .formatted(address));
    }

    /**
     * A proxy resolves names itself, and stands where inner addresses are near: what is one, or
     * what this machine knows as one, it is not asked for.
     */
    private static void refuseInner(String host) {
        try {
            if (!host.contains(".") && !host.contains(":")) {
                throw new InnerAddress();
            }
            OUTWARD.resolve(host);
        } catch (InnerAddress inner) {
            throw new Refused("feed.problem.inner", host);
        } catch (UnknownHostException proxyKnowsIt) {
            // Behind a proxy there are often no names of the world.
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
        long end = System.nanoTime() + LONGEST.toNanos();
        byte[] some = new byte[16_384];
        for (int count = stream.read(some); count >= 0; count = stream.read(some)) {
            taken.write(some, 0, count);
            if (taken.size() > most) {
                throw tooLarge(most);
            }
            if (System.nanoTime() > end) {
                throw new Unreachable("feed.problem.slow", LONGEST.toSeconds());
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
        client.close();
    }

    /** A name that leads into the inner network. */
    private static final class InnerAddress extends UnknownHostException {}

    private static final class Outward implements DnsResolver {

        @Override
        public InetAddress[] resolve(String host) throws UnknownHostException {
            InetAddress[] addresses = InetAddress.getAllByName(host);
            for (InetAddress address : addresses) {
                if (!PublicAddresses.contain(address)) {
                    throw new InnerAddress();
                }
            }
            return addresses;
        }

        @Override
        public String resolveCanonicalHostname(String host) {
            return host;
        }
    }
}
