package org.allmende.care;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A website with pages that answer as a test wants, and a list of what was asked. */
final class FakeSite implements AutoCloseable {

    /** How a page answers; what it does not do, is hung up on. */
    interface Answering {
        void answer(HttpExchange exchange) throws IOException;
    }

    final List<String> asked = new CopyOnWriteArrayList<>();
    private final HttpServer server;
    private final Map<String, Answering> pages = new ConcurrentHashMap<>();

    FakeSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    String address(String path) {
        return "http://127.0.0.1:" + server.getAddress().getPort() + path;
    }

    String page(String path, int status) {
        return page(path, exchange -> exchange.sendResponseHeaders(status, -1));
    }

    String page(String path, Answering answering) {
        pages.put(path, answering);
        return address(path);
    }

    String leading(String path, String onward) {
        return page(
                path,
                exchange -> {
                    exchange.getResponseHeaders().set("Location", onward);
                    exchange.sendResponseHeaders(302, -1);
                });
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        asked.add(exchange.getRequestMethod() + " " + path);
        try (exchange) {
            pages.get(path).answer(exchange);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
