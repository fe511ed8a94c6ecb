package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.allmende.outward.WayOut;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LinkProbeTest {

    private FakeSite site;
    private final WayOut anywhere = new WayOut(true, "");
    private final WayOut outward = new WayOut(false, "");
    private final LinkProbe probe = new LinkProbe(anywhere);

    @BeforeEach
    void start() throws IOException {
        site = new FakeSite();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
        anywhere.close();
        outward.close();
    }

    @Test
    void whereTheHeadTellsItNobodyAsksForThePage() {
        assertThat(probe.ask(site.page("/da", 200))).isEqualTo(LinkState.FINE);
        assertThat(site.asked).containsExactly("HEAD /da");
    }

    @ParameterizedTest
    @CsvSource({
        "404, GONE",
        "410, GONE",
        "403, FINE",
        "401, FINE",
        "429, FINE",
        "503, UNREACHABLE"
    })
    void whatThePageAnswersCounts(int status, LinkState state) {
        assertThat(probe.ask(site.page("/seite", status))).isEqualTo(state);
        assertThat(site.asked).containsExactly("HEAD /seite", "GET /seite");
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 405, 501, 0})
    void whoKnowsNoHeadIsAskedForThePage(int status) {
        String address =
                site.page(
                        "/seite",
                        exchange -> {
                            if (exchange.getRequestMethod().equals("GET")) {
                                exchange.sendResponseHeaders(200, -1);
                            } else if (status > 0) {
                                exchange.sendResponseHeaders(status, -1);
                            }
                        });
        assertThat(probe.ask(address)).isEqualTo(LinkState.FINE);
    }

    @Test
    void aWayIsFollowedToItsEnd() {
        site.page("/neu", 404);
        assertThat(probe.ask(site.leading("/alt", "/neu"))).isEqualTo(LinkState.GONE);
        site.page("/hier", 200);
        assertThat(probe.ask(site.leading("/dort", "hier?a=b"))).isEqualTo(LinkState.FINE);
    }

    @Test
    void aWayWithoutEndIsLeft() {
        assertThat(probe.ask(site.leading("/kreis", "/kreis"))).isEqualTo(LinkState.FINE);
        assertThat(site.asked).hasSize(6);
    }

    @Test
    void whoDoesNotAnswerIsUnreachable() {
        String address = site.page("/stumm", exchange -> {});
        site.close();
        assertThat(probe.ask(address)).isEqualTo(LinkState.UNREACHABLE);
        assertThat(probe.ask("https://gibt-es-nicht.invalid/")).isEqualTo(LinkState.UNREACHABLE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[kaputt",
                "http://",
                "https://a b/",
                "ftp://example.org/",
                "http://name:wort@127.0.0.1/"
            })
    void whatWeCannotReadABrowserMay(String address) {
        assertThat(probe.ask(address)).isEqualTo(LinkState.FINE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost",
                "http://127.0.0.1",
                "http://[::1]",
                "http://10.0.0.1",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00::1]",
                "http://[::ffff:127.0.0.1]",
                "http://2130706433/"
            })
    void theInnerNetworkIsNeverAsked(String address) {
        assertThat(new LinkProbe(outward).ask(address)).isEqualTo(LinkState.UNREACHABLE);
    }

    @Test
    void thisMachineIsNotAskedAtItsPortEither() {
        assertThat(new LinkProbe(outward).ask(site.page("/innen", 200)))
                .isEqualTo(LinkState.UNREACHABLE);
        assertThat(site.asked).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://10.0.0.1/", "http://[::1]:80/", "file:///etc/passwd", "http://"})
    void aTurnIntoTheInnerNetworkIsNotTaken(String onward) throws IOException {
        // A proxy answers for the whole internet: the first address is public, the second is not.
        var proxy = site.address("");
        site.page(
                "/hinaus",
                exchange -> {
                    exchange.getResponseHeaders().set("Location", onward);
                    exchange.sendResponseHeaders(302, -1);
                });
        try (var way = new WayOut(false, proxy)) {
            new LinkProbe(way).ask("http://vorlagen.fern.invalid/hinaus");
        }
        assertThat(site.asked).isNotEmpty().allMatch(line -> line.endsWith(" /hinaus"));
    }
}
