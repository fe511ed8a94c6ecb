package org.allmende.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
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
class PortfolioTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;
    ProjectId late;
    ProjectId calm;

    @BeforeEach
    void projects() {
        town = cast.town();
        late = projects.project(town, "Radweg");
        var task = projects.add(town, late, ItemKind.TASK, "Planung", null);
        projects.set(town, task, "start_on = current_date - 30, end_on = current_date - 3");
        calm = projects.project(town, "Aktenplan");
        var goal = projects.add(town, calm, ItemKind.MILESTONE, "Beschluss", null);
        projects.set(town, goal, "end_on = current_date + 60");
    }

    @Test
    void it_shows_ampel_progress_next_milestone_and_responsibility() throws Exception {
        assertThat(page("", town.guest()))
                .contains(
                        "1 überfällig",
                        "0 von 1",
                        "Beschluss",
                        "Mara Lindner",
                        "class=\"lifeline\"");
        assertThat(page("", cast.town().planner())).contains("Noch keine Projekte");
    }

    @Test
    void it_filters_by_ampel_person_state_and_own() throws Exception {
        projects.set(
                town, calm, "state = 'PAUSED', responsible = '" + town.worker().person() + "'");
        assertThat(titles("?ampel=RED")).containsExactly("Radweg");
        assertThat(titles("?zustand=PAUSED")).containsExactly("Aktenplan");
        assertThat(titles("?person=" + town.worker().person())).containsExactly("Aktenplan");
        assertThat(titles("?nur=meine")).containsExactly("Radweg");
        assertThat(titles("?suche=akten")).containsExactly("Aktenplan");
        assertThat(page("?ampel=CLOSED", town.planner())).contains("Kein Projekt passt");
    }

    @Test
    void a_set_filter_is_a_link_that_removes_it() throws Exception {
        assertThat(page("?suche=rad&zustand=ACTIVE&gruppe=zustand", town.planner()))
                .contains("href=\"/projekte?zustand=ACTIVE&amp;gruppe=zustand\"")
                .contains("href=\"/projekte?suche=rad&amp;gruppe=zustand\"");
    }

    @Test
    void it_sorts_and_groups() throws Exception {
        assertThat(titles("")).containsExactly("Aktenplan", "Radweg");
        assertThat(titles("?sortierung=ampel")).containsExactly("Radweg", "Aktenplan");
        assertThat(titles("?sortierung=ende")).containsExactly("Radweg", "Aktenplan");
        assertThat(titles("?sortierung=meilenstein")).containsExactly("Aktenplan", "Radweg");
        assertThat(titles("?sortierung=fortschritt")).containsExactly("Aktenplan", "Radweg");
        assertThat(page("?gruppe=ampel", town.planner())).contains("colgroup", "überfällig <span");
        projects.set(town, calm, "responsible = '" + town.worker().person() + "'");
        assertThat(page("?gruppe=verantwortlich", town.planner()))
                .containsSubsequence(
                        "Tarik Kaya <span", "Aktenplan", "Mara Lindner <span", "Radweg");
    }

    @Test
    void pages_follow_each_other_in_every_order() throws Exception {
        for (int i = 0; i < Portfolios.ROWS; i++) {
            projects.project(town, "P" + (10 + i));
        }
        for (PortfolioSorting sorting : PortfolioSorting.values()) {
            for (PortfolioGrouping grouping : PortfolioGrouping.values()) {
                String query = "?sortierung=" + sorting.word() + "&gruppe=" + grouping.word();
                String first = page(query, town.planner());
                var next =
                        Pattern.compile("href=\"/projekte([^\"]*[?&;]ab=[^\"]*)\"").matcher(first);
                assertThat(next.find()).isTrue();
                var both = new java.util.ArrayList<>(shown(first));
                both.addAll(titles(next.group(1).replace("&amp;", "&")));
                assertThat(both).as(query).hasSize(Portfolios.ROWS + 2).doesNotHaveDuplicates();
            }
        }
        assertThat(page("?ab=" + java.util.UUID.randomUUID(), town.planner()))
                .contains("Kein Projekt passt");
    }

    @Test
    void more_projects_take_no_more_statements() throws Exception {
        long few = Statements.during(() -> page("", town.planner()));
        for (int i = 0; i < 5; i++) {
            projects.project(town, "P" + i);
        }
        long many = Statements.during(() -> page("", town.planner()));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private List<String> titles(String query) throws Exception {
        return shown(page(query, town.planner()));
    }

    private static List<String> shown(String page) {
        return Pattern.compile("class=\"project-cell\".*?<a[^>]*>([^<]*)</a>", Pattern.DOTALL)
                .matcher(page)
                .results()
                .map(found -> found.group(1).strip())
                .toList();
    }

    private String page(String query, Cast.Member member) throws Exception {
        return mvc.perform(get(java.net.URI.create("/projekte" + query)).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
