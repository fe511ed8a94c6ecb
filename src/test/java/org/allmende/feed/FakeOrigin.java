package org.allmende.feed;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;

/** Another server, which can be as wicked as a test wants. */
final class FakeOrigin implements AutoCloseable {

    /** How an address answers. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Map<String, FeedEntry> entries = new LinkedHashMap<>();
    private final Map<String, Answering> packages = new LinkedHashMap<>();
    final AtomicInteger fetched = new AtomicInteger();
    SigningKey key = SigningKey.fresh();
    SigningKey named = key;

    FakeOrigin() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    String name() {
        return "127.0.0.1-" + server.getAddress().getPort();
    }

    /** The server from now on signs with another key and says so. */
    void renewKey() {
        key = SigningKey.fresh();
        named = key;
    }

    void publish(PlanDocument document) {
        publish(document.id(), document.version(), bytes(document));
    }

    /** Whatever the bytes are: properly sealed. */
    void publish(String slug, String version, byte[] bytes) {
        publish(slug, version, bytes, Seal.of(bytes, key));
        answer(slug, version, exchange -> send(exchange, bytes));
    }

    void publish(String slug, String version, byte[] bytes, Seal seal) {
        String page = address() + "/vorlagen/" + slug;
        entries.put(
                slug + " " + version,
                new FeedEntry(
                        slug,
                        version,
                        "Radweg anlegen",
                        "Verkehr",
                        "",
                        "CC-BY-4.0",
                        "Stadt Anderswo",
                        "2026-11-23T15:00:00Z",
                        seal.size(),
                        HexFormat.of().formatHex(seal.checksum()),
                        Base64.getEncoder().encodeToString(seal.signature()),
                        url(slug, version),
                        page,
                        "mailto:austausch@anderswo.example"));
        answer(slug, version, exchange -> send(exchange, bytes));
    }

    void answer(String slug, String version, Answering answering) {
        packages.put(url(slug, version).substring(address().length()), answering);
    }

    void withdraw(String slug, String version) {
        entries.remove(slug + " " + version);
    }

    static byte[] bytes(PlanDocument document) {
        return PlanFormat.writeJson(document).getBytes(StandardCharsets.UTF_8);
    }

    static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(200, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** So many bytes, without saying so before. */
    static void flood(HttpExchange exchange, long size) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            byte[] some = new byte[100_000];
            Arrays.fill(some, (byte) ' ');
            for (long sent = 0; sent < size; sent += some.length) {
                out.write(some);
            }
        }
    }

    private String url(String slug, String version) {
        return address() + "/feed/v1/pakete/" + slug + "/" + version + ".json";
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        if (path.equals("/feed/v1")) {
            feed(exchange);
        } else if (packages.containsKey(path)) {
            fetched.incrementAndGet();
            packages.get(path).answer(exchange);
        } else {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        }
    }

    private void feed(HttpExchange exchange) throws IOException {
        String state =
                HexFormat.of()
                        .formatHex(Digest.of(entries.toString().getBytes(StandardCharsets.UTF_8)));
        byte[] body =
                new FeedDocument(
                                FeedDocument.FORMAT,
                                "Server Anderswo",
                                named.server().text(),
                                state,
                                entries.size(),
                                List.copyOf(entries.values()).reversed(),
                                null)
                        .written();
        byte[] signature = key.sign(body);
        String tag = '"' + HexFormat.of().formatHex(Digest.of(signature)) + '"';
        if (tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().set("ETag", tag);
        exchange.getResponseHeaders()
                .set("Allmende-Signature", Base64.getEncoder().encodeToString(signature));
        send(exchange, body);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
