package org.allmende.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class PastingListsTest {

    private static final String CELLS =
            """
            Nr\tTitel\tBeginn\tEnde\tVerantwortlich\tBeteiligte\tAufwand\tPriorität
            1\tSchulung\t\t\tMara Lindner
            1.1\tRaum buchen\t4.5.2026\t8.5.2026\tLindner, Mara\tTarik Kaya\t2 Tage\thoch
            1.2\t"Einladung
            verschicken"\t\t12.05.26
            2\tAuswertung
            """;

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void cells_of_a_table_are_shown_first_and_nothing_is_made() throws Exception {
        paste("/vorschau", CELLS)
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("4 Zeilen, davon ein Paket"),
                                                containsString("08.05.2026"),
                                                containsString("16 h"),
                                                containsString("Einladung verschicken"),
                                                containsString("4 Zeilen anlegen"))));
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
    }

    @Test
    void confirmed_cells_become_items_in_one_step_that_can_be_taken_back() throws Exception {
        paste("", CELLS)
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", eakte.path()));
        assertThat(projects.tree(town, eakte.id()))
                .endsWith("Schulung", ".Raum buchen", ".Einladung verschicken", "Auswertung");
        List<String> room =
                projects.asPlanner(
                        town,
                        () ->
                                jdbc.sql(
                                                """
                                                select concat_ws('|', kind, start_on, end_on, effort, priority, duration, responsible = ?, (select count(*) from assignee a where a.item = i.id))
                                                from item i where project = ? and title = 'Raum buchen'
                                                """)
                                        .params(town.planner().person().value(), eakte.id().value())
                                        .query(String.class)
                                        .list());
        assertThat(room).containsExactly("TASK|2026-05-04|2026-05-08|16|HIGH|5|t|1");
        mvc.perform(
                        post(eakte.path()
                                        + "/verlauf/"
                                        + projects.lastChange(town, eakte.id())
                                        + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
    }

    @Test
    void what_is_wrong_stands_at_its_cell_and_nothing_is_made() throws Exception {
        String wrong =
                "Titel\tBeginn\tEnde\tVerantwortlich\tAufwand\tArt\nA\t31.2.2026\t1.1.2026\tErika Muster\tviel\tKlotz\n\t2.1.2026\t1.1.2026\tTarik Kaya\t\t\n";
        for (String where : List.of("", "/vorschau")) {
            paste(where, wrong)
                    .andExpect(
                            where.isEmpty() ? status().isUnprocessableContent() : status().isOk())
                    .andExpect(
                            content()
                                    .string(
                                            allOf(
                                                    containsString("„31.2.2026“ ist kein Datum"),
                                                    containsString(
                                                            "niemand mit dem Namen „Erika Muster“"),
                                                    containsString("„viel“ ist kein Aufwand"),
                                                    containsString("„Klotz“ ist keine Art"),
                                                    containsString("Hier fehlt der Titel"),
                                                    containsString("Das Ende liegt vor dem Beginn"),
                                                    containsString(
                                                            "Tarik Kaya kann mitarbeiten, aber nichts verantworten"),
                                                    containsString("name=\"zelle-1-1\""),
                                                    not(containsString("Zeilen anlegen")))));
        }
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
    }

    @Test
    void a_cell_said_anew_counts() throws Exception {
        mvc.perform(
                        form("/vorschau", "Titel\tEnde\nAuftrag klären\tbald\n")
                                .param("zelle-1-1", "4.5.2026")
                                .with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("04.05.2026"),
                                                containsString("Eine Zeile anlegen"))));
    }

    @Test
    void columns_can_be_chosen_anew() throws Exception {
        mvc.perform(
                        form("", "Auftrag klären\tRathaus\n")
                                .param("spalte", "TITLE", "DESCRIPTION")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        mvc.perform(
                        form("", "Auftrag klären\tRathaus\n")
                                .param("spalte", "TITLE", "TITLE")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Zwei Spalten sind als Titel gewählt")));
        mvc.perform(
                        form("", "Auftrag klären\tRathaus\n")
                                .param("spalte", "IGNORED", "IGNORED")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Keine Spalte ist als Titel gewählt")));
    }

    @Test
    void a_broken_paste_says_what_is_wrong_and_keeps_the_text() throws Exception {
        paste("/vorschau", "Titel\tEnde\nAuftrag\t\"4.5.2026\nPersonalrat\t")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "In Zeile 2 beginnt ein Anführungszeichen"),
                                                containsString("\"4.5.2026"))));
        paste("/vorschau", "").andExpect(status().isUnprocessableContent());
        paste("/vorschau", "x\n".repeat(1001))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("höchstens 1.000, hier sind es 1.001")));
    }

    @Test
    void indented_lines_go_into_a_package() throws Exception {
        mvc.perform(
                        form("", "Schulung\n\tRaum\n\tTermin\nEnde")
                                .param("paket", eakte.item("Konzeption").toString())
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(projects.tree(town, eakte.id()))
                .endsWith("Konzeption", ".Aktenplan", ".Schulung", "..Raum", "..Termin", ".Ende");
    }

    @Test
    void a_thousand_lines_cost_no_more_questions_than_ten() throws Exception {
        long ten = cost(10);
        assertThat(cost(1000)).isLessThanOrEqualTo(ten + 1);
    }

    private long cost(int lines) throws Exception {
        String text =
                IntStream.range(0, lines)
                        .mapToObj(i -> "Zeile " + i + "\t4.5.2026\tMara Lindner")
                        .collect(Collectors.joining("\n"));
        return Statements.during(() -> paste("", text).andExpect(status().isSeeOther()));
    }

    @Test
    void only_those_who_plan_paste() throws Exception {
        for (String where : List.of("", "/vorschau")) {
            mvc.perform(form(where, "x").with(cast.as(town.worker())))
                    .andExpect(status().isForbidden());
            mvc.perform(form(where, "x").with(cast.as(cast.town().planner())))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get(eakte.path() + "/einfuegen").with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
        mvc.perform(get(eakte.path() + "/einfuegen").with(cast.as(town.planner())))
                .andExpect(status().isOk());
    }

    private ResultActions paste(String where, String text) throws Exception {
        return mvc.perform(form(where, text).with(cast.as(town.planner())));
    }

    private MockHttpServletRequestBuilder form(String where, String text) {
        return post(eakte.path() + "/einfuegen" + where).param("text", text);
    }
}
