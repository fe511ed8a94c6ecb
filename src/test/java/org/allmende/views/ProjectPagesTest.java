package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class ProjectPagesTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void every_view_shows_its_tasks_to_members_and_to_nobody_else() throws Exception {
        for (String view : new String[] {"", "/liste", "/board"}) {
            for (Cast.Member member :
                    new Cast.Member[] {town.planner(), town.worker(), town.guest()}) {
                assertThat(page(eakte.path() + view, member))
                        .contains("Aktenplan", "0 von 3 Aufgaben", "AZ 10.24.01");
            }
            mvc.perform(get(eakte.path() + view).with(cast.as(town.administrator())))
                    .andExpect(status().isNotFound());
            mvc.perform(get(eakte.path() + view).with(cast.as(cast.town().planner())))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/projekte/quatsch").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void those_who_only_read_are_offered_nothing_to_change() throws Exception {
        for (String view : new String[] {"", "/liste", "/board"}) {
            String page = page(eakte.path() + view, town.guest());
            assertThat(main(page)).doesNotContain("method=\"post\"", "/platz");
        }
    }

    @Test
    void the_structure_rolls_up_and_marks_what_presses() throws Exception {
        projects.set(town, eakte.item("Auftrag"), "state = 'DONE'");
        projects.set(
                town,
                eakte.item("Personalrat"),
                "end_on = current_date - 3, legal_bases = '[{\"law\": \"§ 79 LPVG\"}]'");
        projects.set(
                town, eakte.item("Aktenplan"), "end_on = current_date + 1, warn_on = current_date");
        assertThat(page(eakte.path(), town.planner()))
                .contains(
                        "1 von 2 · bis ",
                        "3 Tage überfällig",
                        "§ 79 LPVG",
                        "fällig morgen",
                        "1 überfällig",
                        "1 gefährdet",
                        "1 von 3 Aufgaben");
    }

    @Test
    void a_long_column_ends_in_the_list() throws Exception {
        for (int i = 0; i < Structures.TILES_A_COLUMN; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "T" + i, eakte.item("Vorbereitung"));
        }
        String page = page(eakte.path(), town.planner());
        assertThat(page).contains("2 weitere in der Liste", ">T57<").doesNotContain(">T58<");
    }

    @Test
    void hostile_text_stays_text() throws Exception {
        projects.add(
                town,
                eakte.id(),
                ItemKind.TASK,
                "<script>alert(1)</script>",
                eakte.item("Vorbereitung"));
        for (String view : new String[] {"", "/liste", "/board"}) {
            assertThat(page(eakte.path() + view, town.planner()))
                    .contains("&lt;script&gt;alert(1)")
                    .doesNotContain("<script>alert");
        }
    }

    @Test
    void the_list_turns_its_pages_by_the_tree() throws Exception {
        for (int i = 0; i < 30; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "T" + i, eakte.item("Konzeption"));
        }
        String first = page(eakte.path() + "/liste", town.planner());
        assertThat(first).contains(">Auftrag<", ">T19<").doesNotContain(">T20<");
        var next = Pattern.compile("href=\"([^\"]*[?&;]ab=[^\"]*)\"").matcher(first);
        assertThat(next.find()).isTrue();
        assertThat(page(next.group(1).replace("&amp;", "&"), town.planner()))
                .contains(">T20<", ">T29<")
                .doesNotContain(">T19<");
    }

    @Test
    void the_list_filters_and_sorts_by_its_address() throws Exception {
        projects.set(town, eakte.item("Auftrag"), "state = 'DONE', title = '100 % sicher'");
        projects.set(town, eakte.item("Personalrat"), "end_on = current_date - 3");
        projects.set(
                town,
                eakte.item("Aktenplan"),
                "end_on = current_date - 5, responsible = '" + town.worker().person() + "'");
        assertThat(rows("?zustand=DONE")).containsExactly("100 % sicher");
        assertThat(rows("?ampel=RED")).containsExactly("Personalrat", "Aktenplan");
        assertThat(rows("?ampel=RED&sortierung=ende")).containsExactly("Aktenplan", "Personalrat");
        assertThat(rows("?sortierung=titel"))
                .containsExactly("100 % sicher", "Aktenplan", "Personalrat");
        assertThat(rows("?person=" + town.worker().person())).containsExactly("Aktenplan");
        assertThat(rows("?suche=0%20%25")).containsExactly("100 % sicher");
        assertThat(rows("?suche=akten&zustand=QUATSCH&ab=quatsch")).containsExactly("Aktenplan");
        assertThat(page(eakte.path() + "/liste?suche=gibtesnicht", town.planner()))
                .contains("Nichts gefunden");
    }

    @Test
    void the_board_moves_between_states_and_refuses_while_the_project_rests() throws Exception {
        mvc.perform(
                        post(eakte.path("Auftrag") + "/zustand")
                                .param("state", "ACTIVE")
                                .with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        assertThat(rows("?zustand=ACTIVE")).containsExactly("Auftrag");
        mvc.perform(
                        post(eakte.path("Auftrag") + "/zustand")
                                .param("state", "DONE")
                                .with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
        projects.set(town, eakte.id(), "state = 'PAUSED'");
        mvc.perform(
                        post(eakte.path("Auftrag") + "/zustand")
                                .param("state", "DONE")
                                .with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Das Projekt ist pausiert")));
        mvc.perform(
                        post(eakte.path("Vorbereitung") + "/zustand")
                                .param("state", "DONE")
                                .with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(eakte.path("Auftrag") + "/zustand")
                                .param("state", "quatsch")
                                .with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void an_item_without_a_title_is_asked_for_again() throws Exception {
        mvc.perform(
                        post(eakte.path() + "/elemente")
                                .param("title", " ")
                                .param("kind", "TASK")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bitte füllen Sie dieses Feld aus")));
        mvc.perform(
                        post(eakte.path() + "/elemente")
                                .param("title", "x".repeat(301))
                                .param("kind", "TASK")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(eakte.path() + "/elemente")
                                .param("title", "Neu")
                                .param("kind", "TASK")
                                .with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
    }

    @Test
    void the_navigation_leads_to_ones_running_projects() throws Exception {
        projects.project(town, "Zuletzt geändert");
        String page = page("/projekte", town.guest());
        assertThat(page.indexOf("Zuletzt geändert"))
                .isBetween(0, page.indexOf("E-Akte-Einführung"));
        projects.set(town, eakte.id(), "state = 'DONE'");
        mvc.perform(get("/projekte").param("suche", "Zuletzt").with(cast.as(town.guest())))
                .andExpect(content().string(not(containsString("E-Akte-Einführung"))));
    }

    @Test
    void more_tasks_take_no_more_statements() throws Exception {
        ProjectId empty = projects.project(town, "Leer");
        for (int i = 0; i < 20; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "T" + i, eakte.item("Konzeption"));
        }
        for (String view : new String[] {"", "/liste", "/board"}) {
            long none = Statements.during(() -> page("/projekte/" + empty + view, town.planner()));
            long many = Statements.during(() -> page(eakte.path() + view, town.planner()));
            assertThat(many).as(view).isEqualTo(none).isLessThanOrEqualTo(12);
        }
    }

    private java.util.List<String> rows(String query) throws Exception {
        String page = page(eakte.path() + "/liste" + query, town.planner());
        return Pattern.compile("data-depth=.*?<a[^>]*>([^<]*)</a>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private static String main(String page) {
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }

    private String page(String path, Cast.Member member) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
