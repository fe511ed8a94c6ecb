package org.allmende.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.library.Readership;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.ItemKey;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class DraftingTest {

    static final String FILE =
            """
            format: allmende/plan/1
            id: spielplatz
            version: "1.0"
            title: Spielplatz erneuern
            size: small
            leika: ["99050012104000"]
            roles: [{key: PL, title: Projektleitung}]
            items:
              - key: "1"
                kind: package
                title: Vorbereiten
                items:
                  - key: "1.1"
                    title: Bestand aufnehmen
                    duration: 3 AT
                  - key: "1.2"
                    title: Gremium beteiligen
                    duration: 2 W
                    after: ["1.1"]
            """;

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @Autowired TemplatePublishing publishing;
    @Autowired Drafts drafts;

    Cast.Town town;
    Cast.Member planner;

    @BeforeEach
    void town() {
        town = cast.town();
        planner = town.planner();
    }

    @Test
    void anEmptyTemplateGrowsItemByItem() throws Exception {
        String draft = begin("Radweg bauen");
        add(draft, "PACKAGE", "Planung", "");
        String pack = key(draft, "Planung");
        add(draft, "TASK", "Trasse prüfen", pack);
        add(draft, "MILESTONE", "Beschluss", "");
        assertThat(page(draft)).contains("1 Planung", "1.1 Trasse prüfen", "2 ◆ Beschluss");
        move(draft, "Beschluss", "IN").andExpect(status().isSeeOther());
        assertThat(page(draft)).contains("1.2 ◆ Beschluss");
        move(draft, "Beschluss", "UP").andExpect(status().isSeeOther());
        assertThat(page(draft)).contains("1.1 ◆ Beschluss", "1.2 Trasse prüfen");
        move(draft, "Planung", "OUT").andExpect(status().isUnprocessableContent());
    }

    @Test
    void aRoutineBeginsEmptyToo() throws Exception {
        String untitled = refused(post("/werkstatt").param("art", "routinen").param("title", " "));
        assertThat(untitled).contains("value=\"routinen\" checked");
        String draft =
                sent(
                        post("/werkstatt")
                                .param("art", "routinen")
                                .param("title", "Spielplatzprüfung"));
        assertThat(document(draft).isRoutine()).isTrue();
        assertThat(page(draft)).contains("Spielplatzprüfung");
    }

    @Test
    void whatIsDeletedComesBackWithUndoUnlessSomebodyWroteOn() throws Exception {
        String draft = read(FILE);
        String undo = sent(post(draft + "/eintraege/1/loeschung"));
        assertThat(undo).isEqualTo(draft);
        assertThat(page(draft)).doesNotContain("Bestand aufnehmen");
        mvc.perform(post(draft + "/ruecknahme/0").with(cast.as(planner)))
                .andExpect(status().isSeeOther());
        assertThat(page(draft)).contains("1.1 Bestand aufnehmen", "1.2 Gremium beteiligen");
        mvc.perform(post(draft + "/ruecknahme/0").with(cast.as(planner)))
                .andExpect(status().isConflict());
    }

    @Test
    void theItemPageHoldsEveryField() throws Exception {
        String draft = read(FILE);
        sent(item(draft, "1.2", version(draft)));
        Item item = document(draft).plan().item(ItemKey.of("1.2"));
        assertThat(item.title()).isEqualTo("Gremium anhören");
        assertThat(item.checklist()).containsExactly("Einladen", "Protokoll");
        assertThat(item.legalBases().getFirst().checkedOn()).isEqualTo("2026-08-19");
        assertThat(item.links().getFirst().url()).isEqualTo("https://muster.example/a");
        assertThat(item.tags()).containsExactly("gremium", "rat");
        assertThat(item.roles()).hasSize(1);
        assertThat(item.effortHours()).isEqualTo(6);
        assertThat(document(draft).plan().dependencies().getFirst().lag()).hasToString("-2 AT");
        String shown = page(draft + "/eintraege/1.2");
        assertThat(shown)
                .contains("Art. 38 DSGVO | 19.08.2026", "Muster | https://muster.example/a");
    }

    @Test
    void whatDoesNotFitIsSaidAtItsFieldAndWhatWasTypedStays() throws Exception {
        String draft = read(FILE);
        String page =
                refused(
                        but(
                                but(item(draft, "1.2", version(draft)), "amount", ""),
                                "nature",
                                "QUATSCH"));
        assertThat(page).contains("Gremium anhören");
        page = refused(but(item(draft, "1.2", version(draft)), "links", "javascript:alert(1)"));
        assertThat(page).contains("ist kein Link", "javascript:alert(1)");
        page = refused(but(item(draft, "1.1", version(draft)), "after-1", "1.2"));
        assertThat(page).contains("warten im Kreis aufeinander");
        assertThat(version(draft)).isZero();
    }

    @Test
    void twoWhoWriteTheSameItemSeeBoth() throws Exception {
        String draft = read(FILE);
        sent(item(draft, "1.2", 0));
        mvc.perform(
                        post(draft + "/eintraege/1.1/platz")
                                .param("schritt", "DOWN")
                                .with(cast.as(planner)))
                .andExpect(status().isSeeOther());
        sent(but(item(draft, "1.1", 0), "title", "Bestand erfassen"));
        assertThat(document(draft).plan().item(ItemKey.of("1.1")).title())
                .as("what others did elsewhere stands in nobody's way")
                .isEqualTo("Bestand erfassen");
        String both =
                mvc.perform(
                                but(item(draft, "1.2", 0), "title", "Rat fragen")
                                        .with(cast.as(town.administrator())))
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(both)
                .contains(
                        "Inzwischen hat jemand anderes gespeichert",
                        "Gremium anhören",
                        "Rat fragen");
        sent(but(item(draft, "1.2", version(draft)), "title", "Rat fragen"));
    }

    @Test
    void theHeaderAndTheRolesAreWritten() throws Exception {
        String draft = read(FILE);
        sent(
                post(draft + "/kopf")
                        .param("version", "0")
                        .param("title", "Spielplatz")
                        .param("licence", "CC0-1.0")
                        .param("checkedOn", "2026-11-01")
                        .param("size", "LARGE")
                        .param("software", "GRIS\nWinRegio")
                        .param("participation", "Jugendrat, Eltern\nBauhof"));
        PlanDocument document = document(draft);
        assertThat(document.suitability().software()).containsExactly("GRIS", "WinRegio");
        assertThat(document.participation()).containsExactly("Jugendrat, Eltern", "Bauhof");
        refused(
                post(draft + "/kopf")
                        .param("version", "1")
                        .param("title", "")
                        .param("leika", "12"));
        sent(
                post(draft + "/rollen")
                        .param("version", "1")
                        .param("role-PL", "Leitung")
                        .param("added", "Personalrat, örtlich")
                        .param("added", ""));
        assertThat(document(draft).plan().roles())
                .extracting("title")
                .containsExactly("Leitung", "Personalrat, örtlich");
        mvc.perform(
                        post(draft + "/rollen")
                                .param("version", "1")
                                .param("role-PL", "X")
                                .with(cast.as(planner)))
                .andExpect(status().isConflict());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "duration: 3 AT|dauer: 3 AT|Zeile 15, Spalte",
                "after: [\"1.1\"]|after: [\"1.2\"]|Spalte",
                "Bestand aufnehmen|<script>alert(1)</script>|ein Stück Programm",
                "Projektleitung|<img src=x onerror=alert(1)>|ein Stück Programm",
                "Spielplatz erneuern|<svg/onload=x>|ein Stück Programm",
                "allmende/plan/1|allmende/plan/9|Zeile 1",
                "99050012104000|12|14 Ziffern"
            })
    void aFileThatIsNotRightIsRefusedWithItsPlace(String change) throws Exception {
        String[] parts = change.split("\\|");
        String page =
                refusedFile(
                        "plan.yaml",
                        FILE.replace(parts[0], parts[1]).getBytes(StandardCharsets.UTF_8));
        assertThat(page).contains(parts[2]);
    }

    @Test
    void tooMuchAndPackedIsRefused() throws Exception {
        byte[] large = new byte[50_000_000];
        Arrays.fill(large, (byte) ' ');
        assertThat(refusedFile("plan.yaml", large)).contains("5");
        assertThat(refusedFile("plan.zip", new byte[] {'P', 'K', 3, 4, 0, 0}))
                .contains("Gepackte Dateien");
        assertThat(refusedFile("plan.json", "{\"format\": ".getBytes(StandardCharsets.UTF_8)))
                .contains("Zeile 1");
        assertThat(refusedFile("plan.yaml", new byte[] {(byte) 0xff, 0x41})).contains("UTF-8");
        assertThat(cast(() -> drafts.open(planner.viewer()))).isEmpty();
    }

    @Test
    void onlyTheOwnersWriteTheNextVersion() throws Exception {
        var document =
                PlanDocument.of(
                        "eigene-" + town.id().toString().substring(0, 8),
                        "1.9",
                        "Eigene",
                        new Plan(List.of(), List.of(Item.task("a", "Anfang")), List.of()));
        cast.within(
                planner, () -> publishing.publish(planner.viewer(), document, Readership.COMMONS));
        String draft = sent(post("/werkstatt/vorlagen/" + document.id()));
        assertThat(document(draft).version()).isEqualTo("1.10");
        assertThat(page("/werkstatt")).contains("Eigene", "nächste Version", "alle Verwaltungen");
        mvc.perform(
                        post("/werkstatt/vorlagen/" + document.id())
                                .with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void nobodyElseEverSeesADraft() throws Exception {
        String draft = read(FILE);
        var stranger = cast.town().planner();
        for (String path : List.of("", "/kopf", "/rollen", "/eintraege/1")) {
            mvc.perform(get(draft + path).with(cast.as(stranger))).andExpect(status().isNotFound());
            mvc.perform(get(draft + path).with(cast.as(town.worker())))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(post(draft + "/verwerfung").with(cast.as(stranger)))
                .andExpect(status().isNotFound());
        mvc.perform(get(draft + "/eintraege/9").with(cast.as(planner)))
                .andExpect(status().isNotFound());
        sent(post(draft + "/verwerfung"));
        assertThat(page("/werkstatt")).doesNotContain("Spielplatz erneuern");
        mvc.perform(post(draft + "/kopf").param("title", "x").with(cast.as(planner)))
                .andExpect(status().isUnprocessableContent());
        sent(post(draft + "/wiederaufnahme"));
        assertThat(page("/werkstatt")).contains("Spielplatz erneuern");
    }

    @Test
    void thePagesAskNoMoreForMoreItems() throws Exception {
        String small = begin("Klein");
        String large = read(FILE);
        page(small);
        assertThat(Statements.during(() -> page(large)))
                .isEqualTo(Statements.during(() -> page(small)));
    }

    private MockHttpServletRequestBuilder item(String draft, String key, int version) {
        return post(draft + "/eintraege/" + key)
                .param("version", String.valueOf(version))
                .param("title", "Gremium anhören")
                .param("nature", "PARTICIPATION")
                .param("amount", "3")
                .param("unit", "WEEKS")
                .param("effort", "6")
                .param("responsible", "PL")
                .param("others", "PL", "gibt-es-nicht")
                .param("checklist", "Einladen\r\n\r\nProtokoll")
                .param("legal", "Art. 38 DSGVO | 19.08.2026")
                .param("links", "Muster | https://muster.example/a")
                .param("tags", "gremium, rat, gremium")
                .param("after-1", key.equals("1.2") ? "1.1" : "")
                .param("kind-1", "FINISH_START")
                .param("lag-1", "-2 AT");
    }

    /** The request with another value in one field. */
    private static MockHttpServletRequestBuilder but(
            MockHttpServletRequestBuilder request, String field, String value) {
        return request.with(sending -> {
            sending.setParameter(field, value);
            return sending;
        });
    }

    private String begin(String title) throws Exception {
        return sent(post("/werkstatt").param("title", title));
    }

    private String read(String file) throws Exception {
        return sent(
                multipart("/werkstatt/datei")
                        .file(
                                new MockMultipartFile(
                                        "datei",
                                        "plan.yaml",
                                        null,
                                        file.getBytes(StandardCharsets.UTF_8))));
    }

    private String refusedFile(String name, byte[] content) throws Exception {
        return mvc.perform(
                        multipart("/werkstatt/datei")
                                .file(new MockMultipartFile("datei", name, null, content))
                                .with(cast.as(planner)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void add(String draft, String kind, String title, String parent) throws Exception {
        sent(
                post(draft + "/eintraege")
                        .param("kind", kind)
                        .param("title", title)
                        .param("parent", parent));
    }

    private org.springframework.test.web.servlet.ResultActions move(
            String draft, String title, String step) throws Exception {
        return mvc.perform(
                post(draft + "/eintraege/" + key(draft, title) + "/platz")
                        .param("schritt", step)
                        .with(cast.as(planner)));
    }

    private String sent(
            org.springframework.test.web.servlet.request.AbstractMockHttpServletRequestBuilder<?>
                    request)
            throws Exception {
        return mvc.perform(request.with(cast.as(planner)))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(planner)))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(planner)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private Draft draft(String path) {
        var id = DraftId.of(path.replaceAll(".*/werkstatt/([0-9a-f-]+).*", "$1"));
        return cast(() -> drafts.visibleTo(planner.viewer(), id));
    }

    private PlanDocument document(String path) {
        return draft(path).document();
    }

    private int version(String path) {
        return draft(path).version();
    }

    private String key(String draft, String title) {
        return document(draft).plan().items().stream()
                .filter(item -> item.title().equals(title))
                .findFirst()
                .orElseThrow()
                .key()
                .value();
    }

    private <T> T cast(java.util.function.Supplier<T> reading) {
        var found = new java.util.concurrent.atomic.AtomicReference<T>();
        cast.within(planner, () -> found.set(reading.get()));
        return found.get();
    }
}
