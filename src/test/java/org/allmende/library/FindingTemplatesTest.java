package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.SizeClass;
import org.allmende.plan.Span;
import org.allmende.plan.Suitability;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class FindingTemplatesTest {

    static final String LEIKA = "99050012104000";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TemplateIndex index;
    @Autowired TemplatePublishing publishing;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void whatWasSearchedForIsMarkedInWhateverForm() throws Exception {
        assertThat(page("/vorlagen", "Akteneinführung"))
                .contains("E-<mark>Akte-Einführung</mark>", "<mark>Aktenführung</mark>");
        assertThat(page("/vorlagen", "Beschaffung"))
                .contains("<mark>Ausschreibung</mark> nach UVgO");
        assertThat(page("/vorlagen", "")).doesNotContain("<mark>");
    }

    @Test
    void aMistypedWordFindsAndIsAskedBack() throws Exception {
        assertThat(page("/vorlagen", "offene Auschreibung"))
                .contains("EU-weite <mark>Ausschreibung</mark>", "Meinten Sie")
                .contains("href=\"/vorlagen?q=offene+Ausschreibung\">„offene Ausschreibung“?</a>");
        assertThat(page("/vorlagen", "Ausschreibung")).doesNotContain("Meinten Sie");
        assertThat(page("/vorlagen", "Ausschrei")).doesNotContain("Meinten Sie");
    }

    @Test
    void lettersSwappedIntoWhatLooksLikeAnUmlautFind() throws Exception {
        assertThat(page("/vorlagen", "Vergbae"))
                .contains("/vorlagen/vergabe-vgv-offen", "„Vergabe“?</a>");
        assertThat(page("/vorlagen", "Akteneinfuehrung")).contains("/vorlagen/e-akte-einfuehrung");
    }

    @Test
    void forWhomATemplateIsNarrowsTheList() throws Exception {
        String software = "Verfahren " + town.name();
        publish("gross", new Suitability(SizeClass.LARGE, List.of(software), List.of(LEIKA)));
        publish("jede", new Suitability(null, List.of(software), List.of()));
        publish("klein", new Suitability(SizeClass.SMALL, List.of(), List.of("99060004001000")));
        String mine = "/vorlagen?software=" + software;
        assertThat(page(mine, ""))
                .contains("muster-gross", "muster-jede")
                .doesNotContain("muster-klein");
        assertThat(page(mine + "&groesse=SMALL", ""))
                .contains("muster-jede", "selected>" + software)
                .doesNotContain("muster-gross");
        assertThat(page("/vorlagen?leika=99 050 012", "Muster"))
                .contains("muster-gross")
                .doesNotContain("muster-jede", "muster-klein");
        assertThat(page("/vorlagen?groesse=RIESIG&leika=abc", "Muster"))
                .contains("muster-gross", "muster-jede", "muster-klein");
        assertThat(page("/vorlagen/muster-gross", ""))
                .contains("über 100.000 Einwohner", software, LEIKA);
    }

    private void publish(String name, Suitability suitability) {
        var plan =
                new Plan(
                        List.of(),
                        List.of(Item.task("eins", "Anfangen").lasting(Span.workingDays(1))),
                        List.of());
        publishing.publish(
                new PlanDocument(
                        "muster-" + name,
                        "1.0",
                        "Muster " + name,
                        "Vergabe",
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        suitability,
                        plan));
    }

    @Test
    void whereNothingIsFoundAWayLeadsOn() throws Exception {
        assertThat(page("/vorlagen?thema=Vergabe&dauer=quartal", "Scannen"))
                .contains("Hier ist nichts dabei", "href=\"/vorlagen?q=Scannen\"");
        assertThat(page("/vorlagen", "Quantenpudding"))
                .contains("Dazu gibt es noch keine Vorlage", "Alle Vorlagen zeigen");
    }

    @Test
    void durationAndLandNarrowTheList() throws Exception {
        assertThat(page("/vorlagen?dauer=laenger", ""))
                .contains("E-Akte-Einführung")
                .doesNotContain("Öffentliche Ausschreibung nach UVgO");
        // The starter content belongs to no authority: it is for all Länder.
        String eakte = "/vorlagen/e-akte-einfuehrung";
        assertThat(page("/vorlagen?land=BY", "E-Akte")).contains(eakte);
        assertThat(page("/vorlagen?land=XX&dauer=ewig", "E-Akte")).contains(eakte);
    }

    @Test
    void aTemplateNamesSimilarOnes() throws Exception {
        assertThat(similar("vergabe-uvgo-oeffentlich")).contains("/vorlagen/vergabe-vgv-offen");
        assertThat(similar("e-akte-einfuehrung")).contains("/vorlagen/dms-rollout-fachbereich");
    }

    @Test
    void theSearchOverEverythingFindsTheSame() throws Exception {
        assertThat(page("/suche", "Akteneinfürung"))
                .contains("href=\"/vorlagen/e-akte-einfuehrung\"");
    }

    @Test
    void anotherAnalysisReadsAllTemplatesAgain() throws Exception {
        owner.sql("update template_reading set analysis = 'of yesterday'").update();
        owner.sql("delete from template_term").update();
        assertThat(page("/vorlagen", "Kataster")).doesNotContain("E-Akte-Einführung");
        while (index.readUnread()) {}
        assertThat(page("/vorlagen", "Scannen")).contains("E-Akte-Einführung");
        assertThat(index.readUnread()).isFalse();
    }

    private String similar(String slug) throws Exception {
        String page = page("/vorlagen/" + slug, "");
        return page.substring(page.indexOf("Ähnliche Vorlagen"));
    }

    private String page(String path, String typed) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get(path).param("q", typed).with(cast.as(town.worker())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }
}
