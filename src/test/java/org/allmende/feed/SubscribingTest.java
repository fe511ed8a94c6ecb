package org.allmende.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.plan.PlanDocument;
import org.allmende.server.AllmendeSettings;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** What this server takes from others, and what it does not. */
@AllmendeTest
class SubscribingTest {

    private static final String SOURCES = "/betrieb/quellen";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Sources sources;
    @Autowired SourceCards cards;
    @Autowired ThisServers servers;
    @Autowired SigningKeys keys;
    @Autowired PublicVersions versions;
    @Autowired Mirror mirror;
    @Autowired AllmendeSettings settings;
    @Autowired MessageSource messages;
    @Autowired JdbcClient jdbc;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    final Asking asking = new Asking(true);
    Cast.Town town;
    Viewer operator;
    FakeOrigin origin;
    Subscriptions subscriptions;
    FeedRound round;
    String slug;

    @BeforeEach
    void anotherServer() throws IOException {
        town = cast.town();
        operator = town.operator().viewer();
        origin = new FakeOrigin();
        slug = "radweg-" + UUID.randomUUID();
        var feeds = new OtherFeeds(asking);
        subscriptions =
                new Subscriptions(
                        sources, cards, feeds, servers, keys, versions, asking, settings, jdbc);
        round = new FeedRound(sources, feeds, asking, mirror, messages);
    }

    @AfterEach
    void forgetIt() throws IOException {
        origin.close();
        owner.sql("update feed_source set ended_at = now() where server = ?")
                .param(origin.name())
                .update();
        asking.destroy();
    }

    @Test
    void nothingComesBeforeSomebodyComparedTheKey() throws Exception {
        origin.publish(document("1.0"));
        subscriptions.add(operator, new SourceForm(origin.address()));
        round.run();
        assertThat(here()).isEmpty();
        assertThat(card().state()).isEqualTo(SourceState.UNCONFIRMED);
        assertThat(card().offered()).isEqualTo(origin.key.server().fingerprint());
        mvc.perform(get(SOURCES).with(cast.as(town.operator())))
                .andExpect(content().string(containsString(card().offered())));
        mvc.perform(
                        post(card().path() + "/bestaetigung")
                                .param("fingerprint", "ganz anders")
                                .with(cast.as(town.operator())))
                .andExpect(status().isConflict());
        mvc.perform(
                        post(card().path() + "/bestaetigung")
                                .param("fingerprint", card().offered())
                                .with(cast.as(town.operator())))
                .andExpect(status().isSeeOther());
        round.run();
        assertThat(here()).containsExactly(slug + "@" + origin.name());
    }

    @Test
    void aMirroredTemplateSaysWhereItComesFromAndCanBeAdopted() throws Exception {
        origin.publish(
                slug,
                "1.0",
                json().replace("Radweg anlegen", "Quendelpfad anlegen")
                        .getBytes(StandardCharsets.UTF_8));
        subscribe();
        String path = "/vorlagen/" + slug + "@" + origin.name();
        assertThat(page(path))
                .contains(
                        "von " + origin.name(),
                        "Betreut von Stadt Anderswo",
                        "mailto:austausch@anderswo.example",
                        origin.address() + "/vorlagen/" + slug);
        assertThat(page("/vorlagen?q=Quendelpfad")).contains("von " + origin.name());
        assertThat(page(path + "/uebernahme")).contains("Quendelpfad anlegen");
        assertThat(
                        mvc.perform(get(path + "/datei.yaml").with(cast.as(town.planner())))
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("id: " + slug);
    }

    @Test
    void aLocalTemplateOfTheSameNameStaysWhatItIs() throws Exception {
        slug = "e-akte-einfuehrung";
        origin.publish(document("99.0"));
        subscribe();
        assertThat(page("/vorlagen/" + slug)).contains("E-Akte-Einführung").doesNotContain("99.0");
        assertThat(page("/vorlagen/" + slug + "@" + origin.name())).contains("Version 99.0");
    }

    @Test
    void onlyWhatIsNewIsFetched() {
        origin.publish(document("1.0"));
        subscribe();
        round.run();
        assertThat(origin.fetched.get()).isEqualTo(1);
        origin.publish(document("1.1"));
        round.run();
        assertThat(origin.fetched.get()).isEqualTo(2);
        assertThat(card().taken()).isEqualTo(2);
    }

    @Test
    void longListsComeInSeveralRounds() {
        for (int i = 0; i < FeedRound.MOST + 3; i++) {
            origin.publish(document("1." + i));
        }
        subscribe();
        assertThat(card().taken()).isEqualTo(FeedRound.MOST);
        round.run();
        assertThat(card().taken()).isEqualTo(FeedRound.MOST + 3);
    }

    @Test
    void whatIsWithdrawnThereIsMarkedHere() throws Exception {
        origin.publish(document("1.0"));
        subscribe();
        origin.withdraw(slug, "1.0");
        round.run();
        assertThat(card().withdrawn()).isEqualTo(1);
        assertThat(page("/vorlagen/" + slug + "@" + origin.name()))
                .contains("Am Ursprung zurückgezogen");
        origin.publish(document("1.0"));
        round.run();
        assertThat(card().withdrawn()).isZero();
    }

    @Test
    void aServerThatIsAwayLeavesEverythingAsItIs() throws Exception {
        origin.publish(document("1.0"));
        subscribe();
        origin.close();
        round.run();
        assertThat(card().state()).isEqualTo(SourceState.FAILING);
        assertThat(card().problem()).contains("antwortet nicht");
        assertThat(page("/vorlagen/" + slug + "@" + origin.name())).contains("Trasse festlegen");
    }

    @Test
    void tamperedAndForgedPackagesAreRefused() {
        byte[] good = FakeOrigin.bytes(document("1.0"));
        byte[] tampered =
                new String(good, StandardCharsets.UTF_8)
                        .replace("Trasse", "Tresse")
                        .getBytes(StandardCharsets.UTF_8);
        origin.publish(slug, "1.0", tampered, Seal.of(good, origin.key));
        origin.publish(slug + "-2", "1.0", tampered, Seal.of(tampered, SigningKey.fresh()));
        origin.publish(slug + "-3", "1.0", good);
        subscribe();
        assertThat(reasons())
                .containsExactlyInAnyOrder(
                        "Die Prüfsumme stimmt nicht: Das Paket ist nicht das veröffentlichte.",
                        "Die Unterschrift des Pakets ist falsch.",
                        "Im Paket steht eine andere Vorlage: " + slug + " 1.0.");
        assertThat(here()).isEmpty();
    }

    @Test
    void whatIsNoPlanIsRefused() {
        refused(
                "a",
                json().replaceFirst("(\"key\" *: *\"trasse\",)", "$1 \"after\": [\"beschluss\"],"));
        refused(
                "b",
                json().replace(
                                "\"title\" : \"Radweg anlegen\",",
                                "\"title\" : \"Radweg anlegen\", \"heimlich\": 1,"));
        refused("c", "[".repeat(100_000));
        refused("d", "kein JSON");
        refused("e", json().replace("Trasse festlegen", "Trasse\\u0000"));
        subscribe();
        assertThat(reasons())
                .hasSize(5)
                .anyMatch(reason -> reason.contains("im Kreis"))
                .anyMatch(reason -> reason.contains("heimlich"))
                .anyMatch(reason -> reason.contains("Zeichen"));
        assertThat(here()).isEmpty();
        assertThat(leftOvers()).isZero();
    }

    @Test
    void whoSendsTooMuchIsHungUpOn() throws IOException {
        byte[] good = FakeOrigin.bytes(document("1.0"));
        origin.publish(slug, "1.0", good);
        origin.answer(slug, "1.0", exchange -> FakeOrigin.flood(exchange, 50_000_000));
        origin.publish(slug + "-2", "1.0", good);
        byte[] bomb = bomb(200_000_000);
        origin.answer(
                slug + "-2",
                "1.0",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    FakeOrigin.send(exchange, bomb);
                });
        origin.publish(
                slug + "-3", "1.0", good, new Seal(50_000_000, Digest.of(good), new byte[64]));
        subscribe();
        assertThat(reasons())
                .containsExactlyInAnyOrder(
                        "Größer als 5 MB.",
                        "Größer als 5 MB.",
                        "Die Antwort ist gepackt („gzip“), obwohl nicht darum gebeten wurde.");
        assertThat(here()).isEmpty();
    }

    @Test
    void aScriptInEveryTextIsJustText() throws Exception {
        String script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        origin.publish(
                slug,
                "1.0",
                json().replaceAll(
                                "(Radweg anlegen|Vom Beschluss bis zur Freigabe\\.|Erste Fassung|Trasse festlegen|Projektleitung|Planung|Verkehr)",
                                script)
                        .getBytes(StandardCharsets.UTF_8));
        subscribe();
        String path = "/vorlagen/" + slug + "@" + origin.name();
        for (String view : List.of("", "/zeitplan", "/hintergrund", "/versionen", "/uebernahme")) {
            assertThat(page(path + view))
                    .contains("&lt;script&gt;")
                    .doesNotContain("<script>alert", "<img src=x");
        }
    }

    @Test
    void anotherKeyStopsEverythingUntilSomebodyConfirmsIt() {
        origin.publish(document("1.0"));
        subscribe();
        origin.renewKey();
        origin.publish(document("1.1"));
        round.run();
        assertThat(card().state()).isEqualTo(SourceState.CHANGED);
        assertThat(card().taken()).isEqualTo(1);
        round.run();
        assertThat(card().taken()).isEqualTo(1);
        subscriptions.confirm(operator, card().id(), card().offered());
        round.run();
        assertThat(card().taken()).isEqualTo(2);
    }

    @Test
    void aFeedThatLiesAboutItsKeyCountsForNothing() {
        origin.publish(document("1.0"));
        subscribe();
        origin.key = SigningKey.fresh();
        origin.publish(document("1.1"));
        round.run();
        assertThat(card().problem()).isEqualTo("Die Unterschrift des Feeds ist falsch.");
        assertThat(card().offered()).isEmpty();
        assertThat(card().taken()).isEqualTo(1);
    }

    @Test
    void aPackageFromElsewhereIsNotEvenAskedFor() {
        var home = java.net.URI.create("https://allmende.example.de/feed/v1");
        for (String address :
                List.of(
                        "https://anderswo.example.de/feed/v1/pakete/a/1.json",
                        "http://allmende.example.de/feed/v1/pakete/a/1.json",
                        "https://allmende.example.de:8443/feed/v1/pakete/a/1.json",
                        "https://allmende.example.de@169.254.169.254/feed/v1/x",
                        "https://allmende.example.de/feed/v1/../../betrieb",
                        "https://allmende.example.de/feed/v1/ x")) {
            assertThatThrownBy(() -> OtherFeeds.within(home, address))
                    .as(address)
                    .isInstanceOf(Refused.class);
        }
    }

    @Test
    void unsubscribingLeavesWhatIsWorkedWith() throws Exception {
        origin.publish(document("1.0"));
        origin.publish(FeedCast.document(slug + "-2", "1.0"));
        subscribe();
        String adopted = "/vorlagen/" + slug + "@" + origin.name();
        owner.sql(
                        """
                        insert into template_adoption (authority, template, version, project, adopted_on)
                        select ?, t.id, t.newest, uuidv7(), current_date from template t where t.slug = ?
                        """)
                .params(town.id().value(), slug + "@" + origin.name())
                .update();
        subscriptions.end(operator, card().id());
        assertThat(page(adopted)).contains("abbestellt");
        lost("/vorlagen/" + slug + "-2@" + origin.name(), town.planner());
        lost(adopted, cast.town().planner());
        round.run();
        assertThat(card().state()).isEqualTo(SourceState.ENDED);
    }

    @Test
    void onlyTheOperatorDecides() throws Exception {
        mvc.perform(get(SOURCES).with(cast.as(town.administrator())))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post(SOURCES + "/" + UUID.randomUUID() + "/ende")
                                .with(cast.as(town.operator())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post(SOURCES + "/server")
                                .param("name", "")
                                .param("contact", "keine Adresse")
                                .with(cast.as(town.operator())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("keine Adresse")));
    }

    @Test
    void anAddressThatLeadsInwardsIsRefused() throws Exception {
        for (String address :
                List.of(
                        "http://allmende.example.de",
                        "https://127.0.0.1",
                        "https://localhost:8080",
                        "https://169.254.169.254",
                        "https://[::1]/",
                        "https://10.0.0.1",
                        "https://user@allmende.example.de",
                        "file:///etc/passwd",
                        "https://allmende.example.de/anderswo",
                        "")) {
            mvc.perform(post(SOURCES).param("address", address).with(cast.as(town.operator())))
                    .andExpect(status().is(422));
        }
        assertThatThrownBy(() -> subscriptions.add(operator, new SourceForm(settings.url())))
                .isInstanceOf(Refused.class);
    }

    private void subscribe() {
        subscriptions.add(operator, new SourceForm(origin.address()));
        subscriptions.confirm(operator, card().id(), card().offered());
        round.run();
    }

    private void refused(String ending, String json) {
        origin.publish(
                slug + "-" + ending,
                "1.0",
                json.replace(slug, slug + "-" + ending).getBytes(StandardCharsets.UTF_8));
    }

    private PlanDocument document(String version) {
        return FeedCast.document(slug, version);
    }

    private String json() {
        return new String(FakeOrigin.bytes(document("1.0")), StandardCharsets.UTF_8);
    }

    private SourceCard card() {
        return cards.all().stream()
                .filter(one -> one.server().equals(origin.name()))
                .findFirst()
                .orElseThrow();
    }

    private List<String> reasons() {
        return card().refused().stream().map(SourceCard.RefusedPackage::reason).toList();
    }

    /** The templates that came from there. */
    private List<String> here() {
        return owner.sql("select slug from template where server = ?")
                .param(origin.name())
                .query(String.class)
                .list();
    }

    private int leftOvers() {
        return owner.sql("select count(*) from template where newest is null")
                .query(Integer.class)
                .single();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void lost(String path, Cast.Member member) throws Exception {
        mvc.perform(get(path).with(cast.as(member))).andExpect(status().isNotFound());
    }

    private static byte[] bomb(long size) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            byte[] some = new byte[1_000_000];
            for (long written = 0; written < size; written += some.length) {
                out.write(some);
            }
        }
        return packed.toByteArray();
    }
}
