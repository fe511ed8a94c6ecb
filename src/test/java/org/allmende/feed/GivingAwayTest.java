package org.allmende.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.plan.PlanFormat;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What this server gives to others. */
@AllmendeTest
class GivingAwayTest {

    private static final String FEED = "/feed/v1";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired FeedCast published;
    @Autowired SigningKeys keys;
    @Autowired ThisServers servers;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void aPublishedVersionStandsInTheFeedWithItsSeal() throws Exception {
        String slug = published.by(town, "1.0");
        FeedEntry entry = entry(slug);
        assertThat(entry.authority()).isEqualTo(town.name());
        assertThat(entry.version()).isEqualTo("1.0");
        assertThat(entry.page()).endsWith("/vorlagen/" + slug);
        assertThat(entry.contact()).isEqualTo(entry.page());
        var packaged = ask(path(entry));
        byte[] bytes = packaged.getContentAsByteArray();
        assertThat(bytes).hasSize(entry.size());
        assertThat(Seal.of(bytes, keys.current()).checksumText()).isEqualTo(entry.checksum());
        assertThat(
                        keys.current()
                                .server()
                                .signed(bytes, Base64.getDecoder().decode(entry.signature())))
                .isTrue();
        assertThat(packaged.getHeader("Allmende-Signature")).isEqualTo(entry.signature());
        assertThat(PlanFormat.readJson(new String(bytes, "UTF-8")).id()).isEqualTo(slug);
        FeedSchema.PACKAGE.check(bytes);
    }

    @Test
    void theListItselfIsSignedAndFitsItsSchema() throws Exception {
        published.by(town, "1.0");
        var answer = ask(FEED);
        byte[] bytes = answer.getContentAsByteArray();
        FeedSchema.FEED.check(bytes);
        var key = ServerKey.read(FeedDocument.read(bytes).publicKey());
        byte[] signature = Base64.getDecoder().decode(answer.getHeader("Allmende-Signature"));
        assertThat(key.signed(bytes, signature)).isTrue();
        bytes[bytes.length / 2]++;
        assertThat(key.signed(bytes, signature)).isFalse();
    }

    @Test
    void starterContentIsNotGivenAway() throws Exception {
        assertThat(ask(FEED).getContentAsString()).doesNotContain("e-akte-einfuehrung\"");
        mvc.perform(get(FEED + "/pakete/e-akte-einfuehrung/1.0.json"))
                .andExpect(status().isNotFound());
    }

    @Test
    void whatIsNotForEverybodyIsNotGivenAway() throws Exception {
        String slug = published.by(town, "1.0");
        String path = path(entry(slug));
        String shown = ask(FEED).getHeader("ETag");
        for (String change :
                List.of(
                        "audience = 'OWN'",
                        "audience = 'CHOSEN'",
                        "audience = 'COMMONS', hidden_at = now(), hidden_reason = 'Namen im Text'")) {
            owner.sql("update template set " + change + " where slug = ?").param(slug).update();
            var answer = ask(FEED);
            assertThat(answer.getContentAsString()).doesNotContain(slug);
            assertThat(answer.getHeader("ETag")).isNotEqualTo(shown);
            mvc.perform(get(path)).andExpect(status().isNotFound());
        }
    }

    @Test
    void whoKnowsTheStateIsToldThatNothingChanged() throws Exception {
        published.by(town, "1.0");
        var first = ask(FEED);
        String tag = first.getHeader("ETag");
        mvc.perform(get(FEED).header("If-None-Match", tag)).andExpect(status().isNotModified());
        mvc.perform(get(FEED).header("If-Modified-Since", first.getHeader("Last-Modified")))
                .andExpect(status().isNotModified());
        String slug = published.by(town, "1.0");
        mvc.perform(get(FEED).header("If-None-Match", tag)).andExpect(status().isOk());
        String packaged = path(entry(slug));
        mvc.perform(get(packaged).header("If-None-Match", ask(packaged).getHeader("ETag")))
                .andExpect(status().isNotModified());
    }

    @Test
    void longListsComeInPages() throws Exception {
        for (int i = 0; i < 52; i++) {
            published.by(town, "1.0");
        }
        var first = FeedDocument.read(ask(FEED).getContentAsByteArray());
        assertThat(first.entries()).hasSize(50);
        assertThat(first.next()).isNotNull();
        var second =
                FeedDocument.read(
                        ask(first.next().replaceAll("^https?://[^/]+", ""))
                                .getContentAsByteArray());
        assertThat(second.state()).isEqualTo(first.state());
        assertThat(second.entries()).isNotEmpty().doesNotContainAnyElementsOf(first.entries());
        mvc.perform(get(FEED + "?vor=" + UUID.randomUUID())).andExpect(status().isOk());
        mvc.perform(get(FEED + "?vor=quatsch")).andExpect(status().isNotFound());
    }

    @Test
    void nobodyGetsACookieAndNoSessionCounts() throws Exception {
        var answer = mvc.perform(get(FEED).with(cast.as(town.planner()))).andReturn().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getCookies()).isEmpty();
        var lost = mvc.perform(get(FEED + "/pakete/nichts/1.0.json")).andReturn().getResponse();
        assertThat(lost.getContentType()).startsWith("application/problem+json");
        assertThat(lost.getCookies()).isEmpty();
    }

    @Test
    void theSchemaIsThereForOthers() throws Exception {
        assertThat(ask(FEED + "/schema.json").getContentAsString())
                .contains("https://json-schema.org/draft/2020-12/schema", "allmende/plan/1");
    }

    @Test
    void aClosedFeedIsNotThere() throws Exception {
        var before = servers.read();
        owner.sql("update feed_server set open = false").update();
        try {
            for (String path : new String[] {FEED, FEED + "/schema.json"}) {
                mvc.perform(get(path)).andExpect(status().isNotFound());
            }
        } finally {
            owner.sql("update feed_server set open = " + before.open()).update();
        }
    }

    @Test
    void anotherKeySignsEverythingAnew() throws Exception {
        String slug = published.by(town, "1.0");
        FeedEntry before = entry(slug);
        String tag = ask(FEED).getHeader("ETag");
        owner.sql("update feed_server set changed_at = now() - interval '1 day'").update();
        String then = ask(FEED).getHeader("Last-Modified");
        keys.renew();
        mvc.perform(get(FEED).header("If-Modified-Since", then)).andExpect(status().isOk());
        FeedEntry after = entry(slug);
        assertThat(after.checksum()).isEqualTo(before.checksum());
        assertThat(after.signature()).isNotEqualTo(before.signature());
        mvc.perform(get(FEED).header("If-None-Match", tag)).andExpect(status().isOk());
        assertThat(
                        owner.sql(
                                        "select count(*) from feed_key where retired_at is not null and private_key is not null")
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    @Test
    void whoAsksTooOftenIsToldToWait() throws Exception {
        int status = 0;
        String wait = null;
        for (int i = 0; i < 700 && status != 429; i++) {
            var answer =
                    mvc.perform(
                                    get(FEED + "/schema.json")
                                            .with(request -> {
                                                request.setRemoteAddr("198.51.100.7");
                                                return request;
                                            }))
                            .andReturn()
                            .getResponse();
            status = answer.getStatus();
            wait = answer.getHeader("Retry-After");
        }
        assertThat(status).isEqualTo(429);
        assertThat(Integer.parseInt(wait)).isPositive();
    }

    private FeedEntry entry(String slug) throws Exception {
        return FeedDocument.read(ask(FEED).getContentAsByteArray()).entries().stream()
                .filter(one -> one.slug().equals(slug))
                .findFirst()
                .orElseThrow();
    }

    private static String path(FeedEntry entry) {
        return entry.url().replaceAll("^https?://[^/]+", "");
    }

    private MockHttpServletResponse ask(String path) throws Exception {
        return mvc.perform(get(path)).andExpect(status().isOk()).andReturn().getResponse();
    }
}
