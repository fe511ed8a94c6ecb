package org.allmende.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.shared.Slice;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class TemplatesTest {

    static final String EAKTE = "/vorlagen/e-akte-einfuehrung";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Templates templates;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void theOverviewListsAllWithTheirMeasure() throws Exception {
        assertThat(page("/vorlagen?thema=Vergabe"))
                .contains(
                        "Öffentliche Ausschreibung nach UVgO",
                        "EU-weite Ausschreibung",
                        "geprüft 08/2026",
                        "Digitale Verwaltung (",
                        "Vergabe (")
                .doesNotContain("DMS-Roll-out im Fachbereich");
        assertThat(list("E-Akte-Einführung")).contains("E-Akte-Einführung", "33 Aufgaben");
    }

    @Test
    void theSearchFindsWordsInAnyFormAndBeginnings() throws Exception {
        assertThat(list("Scannen"))
                .contains("E-Akte-Einführung")
                .doesNotContain("EU-weite Ausschreibung");
        assertThat(list("gescannter")).contains("E-Akte-Einführung");
        assertThat(list("Perso")).contains("E-Akte-Einführung");
        assertThat(list("wartefrist")).contains("EU-weite Ausschreibung");
        assertThat(list("offentliche ausschr")).contains("Öffentliche Ausschreibung nach UVgO");
        assertThat(list("TR-03138")).contains("E-Akte-Einführung");
        assertThat(list("E-Akte-Einf")).contains("E-Akte-Einführung");
    }

    @Test
    void noPageAsksTheDatabaseMoreForMoreRows() throws Exception {
        page(EAKTE);
        page("/vorlagen/dms-rollout-fachbereich");
        assertThat(Statements.during(() -> page("/vorlagen?q=wartefrist")))
                .isEqualTo(Statements.during(() -> page("/vorlagen?q=vergabe")));
        assertThat(Statements.during(() -> page(EAKTE)))
                .isEqualTo(Statements.during(() -> page("/vorlagen/dms-rollout-fachbereich")));
    }

    @Test
    void anEmptyResultSaysWhatToDo() throws Exception {
        assertThat(list("Quantenpudding"))
                .contains(
                        "Keine Vorlage gefunden",
                        "kürzeres oder allgemeineres Wort",
                        "Alle Vorlagen zeigen");
    }

    @Test
    void hostileWordsAreWordsAndNonsenseInTheAddressCountsAsNotSaid() throws Exception {
        for (String typed :
                new String[] {
                    "'; drop table template; --",
                    "a & | ! ( ) : * <",
                    "\u0000",
                    "§§§",
                    "x".repeat(5000),
                    "\"><script>alert(1)</script>"
                }) {
            mvc.perform(get("/vorlagen").param("q", typed).with(cast.as(town.worker())))
                    .andExpect(status().isOk())
                    .andExpect(content().string(not(containsString("<script>alert"))));
        }
        mvc.perform(
                        get("/vorlagen?sortierung=quer&seite=-7&thema=nichts")
                                .with(cast.as(town.worker())))
                .andExpect(status().isOk());
    }

    @Test
    void aSubjectNarrowsTheListAndTheAddressKeepsIt() throws Exception {
        assertThat(page("/vorlagen?thema=Vergabe&sortierung=dauer"))
                .contains("Öffentliche Ausschreibung nach UVgO")
                .doesNotContain(">E-Akte-Einführung<")
                .contains("href=\"/vorlagen?thema=Digitale+Verwaltung&amp;sortierung=dauer\"");
    }

    @Test
    void theTemplatePageShowsEveryItemRoleAndLegalBasis() throws Exception {
        String page = page(EAKTE);
        PlanDocument document = document();
        for (var item : document.plan().items()) {
            assertThat(page).contains(item.title());
            assertThat(page).contains(item.doneWhen());
            item.checklist().forEach(line -> assertThat(page).contains(line));
            item.legalBases().forEach(basis -> assertThat(page).contains(basis.law()));
        }
        document.plan().roles().forEach(role -> assertThat(page).contains(role.title()));
        long tasks =
                document.plan().items().stream()
                        .filter(item -> item.kind() != ItemKind.PACKAGE)
                        .count();
        assertThat(tasks).isEqualTo(33);
        assertThat(page)
                .contains(
                        "Version 1.0",
                        "33 Aufgaben",
                        "geprüft 08/2026",
                        "geprüft 19.08.2026",
                        "CC BY 4.0",
                        "Allmende-Starterbestand");
        assertThat(page).contains("DSGVO</span>").contains("Projekt daraus starten");
    }

    @Test
    void theOtherViewsShowScheduleBackgroundAndVersions() throws Exception {
        assertThat(page(EAKTE + "/zeitplan"))
                .contains("Baden-Württemberg", "Pilotbetrieb durchführen");
        assertThat(page(EAKTE + "/zeitplan?mass=unsinn")).contains("Pilotbetrieb durchführen");
        assertThat(page(EAKTE + "/hintergrund"))
                .contains(
                        "Rechtsrahmen",
                        "Personalrat (technische Einrichtung",
                        "Aktenplan",
                        "EGovG §§ 6a, 7, 8");
        assertThat(page(EAKTE + "/versionen")).contains("Erste Fassung. Bundesrecht am 19.08.2026");
    }

    @Test
    void itCanBeTakenAwayAsAFileAndReadAgain() throws Exception {
        String yaml = page(EAKTE + "/datei.yaml", false);
        String json = page(EAKTE + "/datei.json", false);
        assertThat(PlanFormat.readYaml(yaml)).isEqualTo(document());
        assertThat(PlanFormat.readJson(json)).isEqualTo(document());
        mvc.perform(get(EAKTE + "/datei.yaml").with(cast.as(town.worker())))
                .andExpect(
                        header().string(
                                        "Content-Disposition",
                                        containsString("e-akte-einfuehrung-1.0.yaml")));
    }

    @Test
    void whatIsNotThereIsNotFoundAndGuestsStayOutside() throws Exception {
        for (String path :
                new String[] {
                    "", "/zeitplan", "/hintergrund", "/versionen", "/datei.yaml", "/uebernahme"
                }) {
            mvc.perform(get("/vorlagen/gibt-es-nicht" + path).with(cast.as(town.planner())))
                    .andExpect(status().isNotFound());
            mvc.perform(get(EAKTE + path).with(cast.as(town.guest())))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(get("/vorlagen").with(cast.as(town.guest()))).andExpect(status().isForbidden());
    }

    @Test
    void whoMayNotStartProjectsSeesNoButton() throws Exception {
        mvc.perform(get(EAKTE).with(cast.as(town.worker())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Projekt daraus starten"))));
    }

    @Test
    void machinesReadAllPageByPage() {
        var viewer = town.worker().viewer();
        Slice<Template> first = Fence.within(viewer, () -> templates.all(viewer, null, 2));
        Slice<Template> second = Fence.within(viewer, () -> templates.all(viewer, first.next(), 2));
        assertThat(first.entries()).extracting(Template::slug).isSorted().hasSize(2);
        assertThat(second.entries()).hasSize(2).doesNotContainAnyElementsOf(first.entries());
        var byId =
                Fence.within(
                        viewer,
                        () ->
                                templates.visibleTo(
                                        viewer, first.entries().getLast().id().toString()));
        assertThat(byId.slug()).isEqualTo(first.entries().getLast().slug());
    }

    private PlanDocument document() {
        var viewer = town.worker().viewer();
        return Fence.within(
                viewer,
                () ->
                        templates.document(
                                viewer,
                                templates.visibleTo(viewer, "e-akte-einfuehrung").version()));
    }

    /** Without the marks of what was searched for. */
    private String list(String typed) throws Exception {
        return HtmlUtils.htmlUnescape(
                        mvc.perform(
                                        get("/vorlagen")
                                                .param("q", typed)
                                                .with(cast.as(town.planner())))
                                .andExpect(status().isOk())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .replaceAll("</?mark>", "");
    }

    private String page(String path) throws Exception {
        return page(path, true);
    }

    private String page(String path, boolean html) throws Exception {
        String text =
                mvc.perform(
                                get(java.net.URI.create(path.replace(" ", "+")))
                                        .with(cast.as(town.planner())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        // JTE writes no entities but those of markup; titles of tests hold none of them, addresses
        // do.
        return html ? text.replace("&#39;", "'").replace("&#34;", "\"") : text;
    }
}
