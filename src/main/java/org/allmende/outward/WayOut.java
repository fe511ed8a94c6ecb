package org.allmende.outward;

import java.io.Closeable;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.apache.hc.core5.util.Timeout;
import org.jspecify.annotations.Nullable;

/**
 * Leads to other servers, and trusts none of them: every address is looked at after its name was
 * resolved and right before it is connected to, nobody leads us elsewhere, nothing is unpacked or
 * remembered, and whoever is too slow is hung up on.
 */
public final class WayOut implements Closeable {

    private static final Timeout PATIENCE = Timeout.ofSeconds(10);
    private static final Outward OUTWARD = new Outward();

    private final boolean inward;
    private final @Nullable HttpHost proxy;
    private final CloseableHttpClient client;

    /**
     * @param inward also to private addresses
     * @param proxy the address of the HTTP proxy that leads out; empty for none
     * @throws IllegalStateException with a sentence when that is no address
     */
    public WayOut(boolean inward, String proxy) {
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

    /**
     * What the handler leaves of an answer is not read to its end, however long it is.
     *
     * @param longest after this time the connection is cut, whatever is still to come
     * @throws InnerAddress when it leads into the inner network
     * @throws UnknownHostException when nobody knows the name
     * @throws IOException when there is no answer
     */
    public <T> T ask(
            HttpUriRequestBase request, Duration longest, HttpClientResponseHandler<T> handler)
            throws IOException {
        if (proxy != null && !inward) {
            refuseInner(request.getAuthority().getHostName());
        }
        var cut =
                CompletableFuture.runAsync(
                        request::cancel,
                        CompletableFuture.delayedExecutor(
                                longest.toMillis(), TimeUnit.MILLISECONDS));
        try {
            return client.execute(
                    request,
                    response -> {
                        try {
                            return handler.handleResponse(response);
                        } finally {
                            request.cancel();
                        }
                    });
        } finally {
            cut.cancel(false);
        }
    }

    /**
     * A proxy resolves names itself, and stands where inner addresses are near: what is one, or
     * what this machine knows as one, it is not asked for.
     */
    private static void refuseInner(String host) throws InnerAddress {
        if (!host.contains(".") && !host.contains(":")) {
            throw new InnerAddress();
        }
        try {
            OUTWARD.resolve(host);
        } catch (InnerAddress inner) {
            throw inner;
        } catch (UnknownHostException proxyKnowsIt) {
            // Behind a proxy there are often no names of the world.
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

    @Override
    public void close() throws IOException {
        client.close();
    }
}
