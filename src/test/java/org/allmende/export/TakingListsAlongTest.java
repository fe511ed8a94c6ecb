package org.allmende.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.work.ProjectCast;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Liste, Projekte and Mein Tag as files. */
@AllmendeTest
class TakingListsAlongTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
        projects.set(
                town,
                eakte.item("Auftrag"),
                "end_on = '2026-05-04', responsible = '"
                        + town.planner().person()
                        + "', title = '=Auftrag'");
    }

    @Test
    void the_list_is_taken_along_as_it_stands_and_whole() throws Exception {
        for (int i = 0; i < 40; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "T" + i, eakte.item("Konzeption"));
        }
        assertThat(csv(eakte.path() + "/liste/tabelle.csv", town.guest()))
                .startsWith(
                        "\uFEFFNummer;Art;Titel;Paket;Zustand;Verantwortlich;Ausführend;Beginn;Ende;Ampel\r\n")
                .contains(
                        "Paket;Vorbereitung;;;",
                        ";Aufgabe;'=Auftrag;Vorbereitung;geplant;Mara Lindner;;;04.05.2026;überfällig")
                .contains(";T39;");
        assertThat(
                        csv(
                                eakte.path()
                                        + "/liste/tabelle.csv?suche=auftrag&spalten=prioritaet",
                                town.guest()))
                .isEqualTo(
                        "\uFEFFArt;Titel;Paket;Priorität\r\nAufgabe;'=Auftrag;Vorbereitung;normal\r\n");
        assertThat(page(eakte.path() + "/liste?nur=offen", town.guest()))
                .contains(eakte.path() + "/liste/tabelle.xlsx?nur=offen");
        long statements =
                Statements.during(() -> csv(eakte.path() + "/liste/tabelle.csv", town.planner()));
        assertThat(statements).isLessThanOrEqualTo(12);
    }

    @Test
    void all_projects_and_the_day_are_taken_along() throws Exception {
        assertThat(csv("/projekte/tabelle.csv", town.worker()))
                .contains(
                        "\r\nE-Akte-Einführung;10.24.01;aktiv;überfällig;3;0;1;Mara Lindner;;;;04.05.2026\r\n");
        assertThat(csv("/projekte/tabelle.csv?suche=gibtesnicht", town.worker()).lines())
                .hasSize(1);
        assertThat(csv("/mein-tag/tabelle.csv", town.planner()))
                .contains(
                        "Überfällig;'=Auftrag;E-Akte-Einführung;geplant;04.05.2026;normal;verantwortlich");
        for (String path : new String[] {"/projekte", "/mein-tag", eakte.path() + "/liste"}) {
            assertThat(answer(path + "/tabelle.xlsx", town.planner())).startsWith('P', 'K');
            assertThat(answer(path + "/tabelle.pdf", town.planner()))
                    .startsWith('%', 'P', 'D', 'F');
            mvc.perform(get(path + "/tabelle.exe").with(cast.as(town.planner())))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void on_paper_stands_what_was_left_out() throws Exception {
        byte[] list = answer(eakte.path() + "/liste/tabelle.pdf?nur=offen", town.guest());
        byte[] all = answer("/projekte/tabelle.pdf?nur=meine&ampel=RED", town.planner());
        try (var list1 = Loader.loadPDF(list);
                var all1 = Loader.loadPDF(all)) {
            assertThat(new PDFTextStripper().getText(list1)).contains("Nur: offen", "=Auftrag");
            assertThat(new PDFTextStripper().getText(all1)).contains("Nur: überfällig · meine");
        }
    }

    @Test
    void nobody_takes_along_what_is_not_theirs() throws Exception {
        mvc.perform(get(eakte.path() + "/liste/tabelle.csv").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        assertThat(csv("/projekte/tabelle.csv", cast.town().planner()).lines()).hasSize(1);
    }

    private String csv(String path, Cast.Member member) throws Exception {
        return new String(answer(path, member), StandardCharsets.UTF_8);
    }

    private String page(String path, Cast.Member member) throws Exception {
        return new String(answer(path, member), StandardCharsets.UTF_8);
    }

    private byte[] answer(String path, Cast.Member member) throws Exception {
        return mvc.perform(get(URI.create(path)).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsByteArray();
    }
}
