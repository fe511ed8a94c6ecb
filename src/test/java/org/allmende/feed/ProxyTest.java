package org.allmende.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.allmende.shared.Refused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The one way out of a house may be a proxy. */
class ProxyTest {

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String proxy;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.add(exchange.getRequestURI().toString());
                    byte[] answer = "Guten Tag".getBytes(StandardCharsets.UTF_8);
                    exchange.sendResponseHeaders(200, answer.length);
                    exchange.getResponseBody().write(answer);
                    exchange.close();
                });
        server.start();
        proxy = "http://127.0.0.1:" + server.getAddress().getPort();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void itIsAskedForNamesThisMachineDoesNotKnow() throws IOException {
        var asking = new Asking(false, proxy);
        var answer = asking.get(URI.create("http://allmende.fern.invalid/feed/v1"), null, 1_000);
        assertThat(answer).isNotNull();
        assertThat(new String(answer.bytes(), StandardCharsets.UTF_8)).isEqualTo("Guten Tag");
        assertThat(asked).containsExactly("http://allmende.fern.invalid/feed/v1");
        asking.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"10.0.0.1", "127.0.0.1", "localhost", "intranet", "[::1]"})
    void itIsNotAskedForTheInnerNetwork(String host) throws IOException {
        var asking = new Asking(false, proxy);
        assertThatThrownBy(() -> asking.get(URI.create("http://" + host + "/feed/v1"), null, 1_000))
                .isInstanceOf(Refused.class);
        assertThat(asked).isEmpty();
        asking.destroy();
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy", "https://proxy.example:3128", "http://proxy.example", "a b"})
    void whatIsNoAddressIsToldAtTheStart(String typed) {
        assertThatThrownBy(() -> new Asking(false, typed))
                .hasMessageContaining("ALLMENDE_FEED_PROXY")
                .hasMessageContaining(typed);
    }
}
