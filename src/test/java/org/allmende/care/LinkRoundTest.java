package org.allmende.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.outward.WayOut;
import org.allmende.plan.Link;
import org.allmende.shared.StagedClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.PlatformTransactionManager;

@AllmendeTest
class LinkRoundTest {

    static final Instant NOW = Instant.now();

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired CareCast templates;
    @Autowired LinkChecks checks;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @Autowired Clock clock;

    final WayOut anywhere = new WayOut(true, "");
    FakeSite site;
    Cast.Town here;
    String slug;

    @BeforeEach
    void aSite() throws IOException {
        templates.owner.sql("delete from link_check").update();
        site = new FakeSite();
        here = cast.town();
        slug = CareCast.slug();
    }

    @AfterEach
    void close() throws IOException {
        site.close();
        anywhere.close();
    }

    @Test
    void whatLeadsNowhereIsShownToWhoLooksAfterIt() throws Exception {
        publish("1.0", new Link("Leitfaden", site.page("/weg", 404)));
        assertThat(page(here.planner())).doesNotContain("Leitfaden");
        round(NOW);
        assertThat(page(here.planner()))
                .contains("Leitfaden", "Seite nicht gefunden", "Bekanntmachung");
        assertThat(template(here.planner())).contains("Ein Link führt ins Leere");
        assertThat(template(here.worker())).doesNotContain("ins Leere");
        assertThat(template(cast.town().planner())).doesNotContain("ins Leere");
        publish("1.1", new Link("Leitfaden", site.page("/da", 200)));
        round(NOW);
        assertThat(page(here.planner())).doesNotContain("Leitfaden");
    }

    @Test
    void nobodyIsAskedTwiceInAWeek() {
        publish(
                "1.0",
                new Link("Eins", site.page("/da", 200)),
                new Link("Zwei", site.address("/da")));
        round(NOW);
        round(NOW.plus(Duration.ofDays(6)));
        assertThat(site.asked).containsExactly("HEAD /da");
        round(NOW.plus(Duration.ofDays(7)));
        assertThat(site.asked).containsExactly("HEAD /da", "HEAD /da");
    }

    @Test
    void whoSleepsOnceIsNotToldOf() throws Exception {
        publish(
                "1.0",
                new Link("Müde", site.page("/stumm", 503)),
                new Link("Wach", site.page("/da", 200)));
        round(NOW);
        assertThat(page(here.planner())).doesNotContain("Müde");
        round(NOW.plus(Duration.ofDays(8)));
        assertThat(page(here.planner()))
                .contains("Müde", "nicht zu erreichen")
                .doesNotContain("Wach");
        site.page("/stumm", 200);
        round(NOW.plus(Duration.ofDays(16)));
        assertThat(page(here.planner())).doesNotContain("Müde");
    }

    @Test
    void whenNobodyAnswersItIsWeWhoAreCutOff() {
        publish("1.0", new Link("Stumm", site.page("/stumm", 503)));
        round(NOW, address -> LinkState.UNREACHABLE);
        assertThat(jdbc.sql("select count(*) from link_check").query(Integer.class).single())
                .isZero();
    }

    private void publish(String version, Link... links) {
        templates.publish(here, slug, version, null, "§ 8 UVgO", List.of(links));
    }

    /** Nobody but the site is asked, whatever templates of other tests name. */
    private void round(Instant moment) {
        var probe = new LinkProbe(anywhere);
        round(
                moment,
                address ->
                        address.startsWith(site.address("/"))
                                ? probe.ask(address)
                                : LinkState.FINE);
    }

    private void round(Instant moment, Function<String, LinkState> probe) {
        StagedClock.at(
                moment,
                () -> {
                    new LinkRound(jdbc, transactions, checks, probe, Duration.ZERO, clock).run();
                    return true;
                });
    }

    private String page(Cast.Member reader) throws Exception {
        return page("/werkstatt/pflege", reader);
    }

    private String template(Cast.Member reader) throws Exception {
        return page("/vorlagen/" + slug, reader);
    }

    private String page(String path, Cast.Member reader) throws Exception {
        return mvc.perform(get(path).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
