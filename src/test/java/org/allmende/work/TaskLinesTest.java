package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Link;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Tags, legal bases and links in the form of a task. */
@AllmendeTest
class TaskLinesTest {

    private static final Pattern UNDO =
            Pattern.compile("action=\"(/projekte/[^\"]+/ruecknahme)[^\"]*\"");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\">");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    Stage.Set set;

    @BeforeEach
    void setUp() {
        set = stage.set();
    }

    @Test
    void showsWhatStandsThereAndOneEmptyLineMore() throws Exception {
        assertThat(form("1.1"))
                .contains("name=\"tags\" value=\"auftrag\"", "<option value=\"auftrag\">")
                .contains("name=\"link-0\" value=\"Muster\"", "name=\"link-1\" value=\"\"")
                .contains("name=\"address-0\" type=\"url\" value=\"https://example.org/muster\"")
                .contains("name=\"law-0\" value=\"\"")
                .doesNotContain("name=\"link-2\"", "name=\"law-1\"");
        assertThat(form("1.2"))
                .contains("name=\"law-0\" value=\"§ 79 LPVG\"")
                .contains("name=\"checked-0\" type=\"date\" value=\"2026-03-02\"");
    }

    @Test
    void savesThemTellsItInTheHistoryAndTakesItBack() throws Exception {
        save("1.1", all(), 303);
        var item = stage.item(set, "1.1");
        assertThat(item.tags()).containsExactly("Vergabe", "EU");
        assertThat(item.legalBases())
                .containsExactly(
                        new LegalBasis("§ 15, § 16 VgV", LocalDate.of(2026, 5, 4)),
                        LegalBasis.of("§ 97 GWB"));
        assertThat(item.links())
                .containsExactly(
                        new Link("Leitfaden, Teil 1", "https://example.org/a?b=c,d"),
                        new Link("http://example.org", "http://example.org"));
        String history = page(set.path() + "/verlauf");
        assertThat(history)
                .contains("die Schlagwörter von „auftrag“ auf „Vergabe, EU“ geändert")
                .contains("die Rechtsgrundlagen geändert", "die Links geändert");
        Matcher undo = UNDO.matcher(history);
        assertThat(undo.find()).isTrue();
        mvc.perform(post(undo.group(1)).with(cast.as(set.town().planner())))
                .andExpect(status().isSeeOther());
        item = stage.item(set, "1.1");
        assertThat(item.tags()).containsExactly("auftrag");
        assertThat(item.legalBases()).isEmpty();
        assertThat(item.links()).containsExactly(new Link("Muster", "https://example.org/muster"));
    }

    @Test
    void aPackageHasThemToo() throws Exception {
        save("1", all(), 303);
        assertThat(stage.item(set, "1").tags()).containsExactly("Vergabe", "EU");
        assertThat(stage.item(set, "1").links()).hasSize(2);
    }

    @Test
    void whatIsEmptiedGoesAndWhatIsNotSentStays() throws Exception {
        save("1.1", Map.of(), 303);
        assertThat(stage.item(set, "1.1").tags()).containsExactly("auftrag");
        assertThat(stage.item(set, "1.1").links()).hasSize(1);
        save("1.1", Map.of("tags", " ", "link-0", "", "address-0", ""), 303);
        assertThat(stage.item(set, "1.1").tags()).isEmpty();
        assertThat(stage.item(set, "1.1").links()).isEmpty();
    }

    @Test
    void whatStoodThereIsNotAskedAgain() throws Exception {
        stage.sql(
                set,
                "update item set tags = array['Bau, Umbau', repeat('y', 70)] where id = ?",
                set.items().get("1.1").value());
        String typed = "Bau, Umbau, " + "y".repeat(70);
        save("1.1", Map.of("tags", typed), 303);
        assertThat(stage.item(set, "1.1").tags()).hasSize(2).contains("Bau, Umbau");
    }

    @Test
    void refusesAtTheVeryFieldAndKeepsWhatWasTyped() throws Exception {
        var typed = all();
        typed.put("tags", "gut, " + "x".repeat(61));
        typed.put("address-0", "javascript:alert(1)");
        typed.put("address-1", "");
        typed.put("link-1", "Ohne <Ziel>");
        typed.put("law-0", "");
        typed.put("checked-1", "31.2.2026");
        String page = save("1.1", typed, 422);
        assertThat(page)
                .contains("id=\"field-address-0-problem\"", "href=\"#field-address-0\"")
                .contains("„javascript:alert(1)“ ist keine Adresse im Netz")
                .contains("id=\"field-address-1-problem\"", "fehlt die Adresse", "Ohne &lt;Ziel>")
                .contains("id=\"field-law-0-problem\"", "Hier fehlen Gesetz und Paragraf.")
                .contains("„31.2.2026“ ist kein Datum", "§ 97 GWB")
                .contains("ist zu lang: höchstens 60 Zeichen", "value=\"gut, xxx");
        for (String wrong :
                new String[] {"www.example.org", "https://", "https://a b", "ftp://a"}) {
            assertThat(save("1.1", Map.of("link-0", "X", "address-0", wrong), 422))
                    .contains("ist keine Adresse im Netz", "value=\"" + wrong + "\"");
        }
        String many =
                IntStream.rangeClosed(1, 21)
                        .mapToObj(n -> "t" + n)
                        .collect(Collectors.joining(","));
        assertThat(save("1.1", Map.of("tags", many), 422))
                .contains("Höchstens 20 Schlagwörter, hier sind es 21.");
        assertThat(stage.item(set, "1.1").tags()).containsExactly("auftrag");
    }

    @Test
    void bothVersionsStandAtAConflictAndMineIsKept() throws Exception {
        var mine = all();
        mine.put("version", "0");
        save(
                "1.1",
                Map.of("tags", "schneller", "law-0", "§ 97 GWB", "link-0", "", "address-0", ""),
                303);
        String page = save("1.1", mine, 409);
        assertThat(page)
                .contains("Schlagwörter", "schneller", "Vergabe, EU")
                .contains("§ 15, § 16 VgV (zuletzt geprüft am 04.05.2026); § 97 GWB")
                .contains("Leitfaden, Teil 1 (https://example.org/a?b=c,d)");
        save("1.1", hidden(page), 303);
        var item = stage.item(set, "1.1");
        assertThat(item.tags()).containsExactly("Vergabe", "EU");
        assertThat(item.legalBases()).hasSize(2);
        assertThat(item.links()).hasSize(2);
    }

    @Test
    void whatOnlyTheOtherChangedTravelsAlong() throws Exception {
        save("1.1", Map.of("tags", "schneller", "link-0", "", "address-0", ""), 303);
        save("1.1", Map.of("title", "Dazwischen"), 303);
        String page =
                save(
                        "1.1",
                        Map.of(
                                "version", "0",
                                "title", "Mein Titel",
                                "tags", "auftrag",
                                "link-0", "Muster",
                                "address-0", "https://example.org/muster"),
                        409);
        save("1.1", hidden(page), 303);
        var item = stage.item(set, "1.1");
        assertThat(item.title()).isEqualTo("Mein Titel");
        assertThat(item.tags()).containsExactly("schneller");
        assertThat(item.links()).isEmpty();
    }

    @Test
    void aTagLeadsToTheListOfWhatHasIt() throws Exception {
        save("1.1", Map.of("tags", "Straße & Wege"), 303);
        assertThat(page(set.path("1.1")))
                .contains(set.path() + "/liste?schlagwort=Stra%C3%9Fe+%26+Wege\"");
        // MockMvc, unlike a server, takes the plus of an address for a plus.
        assertThat(page(set.path() + "/liste?schlagwort=Stra%C3%9Fe%20%26%20Wege"))
                .contains("Projektauftrag erarbeiten")
                .doesNotContain("Aktenplan aktualisieren");
    }

    @Test
    void offersNoTagsOfWhatIsOutOfSight() throws Exception {
        save("2.1", Map.of("tags", "gestrichen"), 303);
        assertThat(form("1.1")).contains("<option value=\"gestrichen\">");
        stage.sql(
                set,
                "update item set deleted_at = now() where id = ?",
                set.items().get("2.1").value());
        assertThat(form("1.1")).doesNotContain("gestrichen");
        var elsewhere = stage.set();
        assertThat(page(elsewhere.path("1.1") + "?bearbeiten=", elsewhere.town().planner()))
                .doesNotContain("gestrichen");
    }

    @Test
    void isNotForThoseWhoDoNotPlan() throws Exception {
        mvc.perform(
                        post(set.path("1.1"))
                                .with(cast.as(set.town().worker()))
                                .param("version", "0")
                                .param("title", "x")
                                .param("tags", "x"))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post(set.path("1.1"))
                                .with(cast.as(cast.town().planner()))
                                .param("title", "x")
                                .param("tags", "x"))
                .andExpect(status().isNotFound());
    }

    private static Map<String, String> all() {
        return new HashMap<>(
                Map.of(
                        "tags", " Vergabe ,EU,, vergabe",
                        "law-0", "§ 15, § 16 VgV",
                        "checked-0", "2026-05-04",
                        "law-1", " § 97 GWB ",
                        "checked-1", "",
                        "link-0", "Leitfaden, Teil 1",
                        "address-0", "HTTPS://example.org/a?b=c,d",
                        "link-1", "",
                        "address-1", "http://example.org"));
    }

    /** The form with what stands there, at the version of now; fields given here win. */
    private String save(String key, Map<String, String> fields, int expected) throws Exception {
        var item = stage.item(set, key);
        var values = new HashMap<String, String>();
        values.put("version", String.valueOf(item.version()));
        values.put("title", item.title());
        values.put("description", item.description());
        values.put("doneWhen", item.doneWhen());
        values.put("priority", item.priority().name());
        values.put("start", item.startOn() == null ? "" : item.startOn().toString());
        values.put("end", item.endOn() == null ? "" : item.endOn().toString());
        values.putAll(fields);
        var request = post(item.path()).with(cast.as(set.town().planner()));
        values.forEach(request::param);
        return mvc.perform(request)
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static Map<String, String> hidden(String page) {
        var fields = new HashMap<String, String>();
        Matcher field = HIDDEN.matcher(page);
        while (field.find()) {
            fields.put(field.group(1), field.group(2));
        }
        return fields;
    }

    private String form(String key) throws Exception {
        return page(set.path(key) + "?bearbeiten=");
    }

    private String page(String path) throws Exception {
        return page(path, set.town().planner());
    }

    private String page(String path, Cast.Member member) throws Exception {
        return mvc.perform(get(URI.create(path)).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
