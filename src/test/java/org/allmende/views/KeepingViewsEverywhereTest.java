package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.net.URI;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Views of “Projekte” and of the calendars. */
@AllmendeTest
class KeepingViewsEverywhereTest {

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
    void a_view_of_the_projects_is_kept_and_shared_with_the_authority() throws Exception {
        assertThat(page("/projekte?ampel=RED&gruppe=verantwortlich", town.planner()))
                .contains("/ansichten?ampel=RED&amp;gruppe=verantwortlich&amp;seite=PROJECTS");
        assertThat(page("/ansichten?ampel=RED&seite=PROJECTS", town.planner()))
                .contains("Für alle in der Behörde", "name=\"ampel\" value=\"RED\"")
                .doesNotContain("Beim Öffnen der Seite zeigen");
        keep(town.planner(), "PROJECTS", "Was brennt", "ampel", "RED", "gemeinsam", "true")
                .andExpect(redirectedUrl("/projekte?ampel=RED"));
        assertThat(page("/projekte?ampel=RED", town.worker()))
                .contains("aria-current=\"page\" title=\"alle in der Behörde\">Was brennt</a>");
        assertThat(page("/projekte", town.guest())).doesNotContain("Was brennt");
        assertThat(page("/projekte", cast.town().planner())).doesNotContain("Was brennt");
        assertThat(page("/kalender", town.worker())).doesNotContain("Was brennt");
        assertThat(page("/ansichten", town.worker())).contains("Was brennt");
        assertThat(page(eakte.path() + "/ansichten", town.worker())).doesNotContain("Was brennt");
    }

    @Test
    void a_calendar_keeps_views_of_its_own_over_all_projects_and_in_each() throws Exception {
        keep(town.worker(), "CALENDAR", "Meine", "nur", "meine", "monat", "2026-05")
                .andExpect(redirectedUrl("/kalender?nur=meine"));
        assertThat(page("/kalender?monat=2026-06", town.worker())).contains(">Meine</a>");
        assertThat(page("/kalender", town.planner())).doesNotContain(">Meine</a>");
        mvc.perform(
                        post(eakte.path() + "/ansichten")
                                .param("name", "Offen")
                                .param("seite", "CALENDAR")
                                .param("nur", "offen")
                                .param("gemeinsam", "true")
                                .with(cast.as(town.worker())))
                .andExpect(redirectedUrl(eakte.path() + "/kalender?nur=offen"));
        assertThat(page(eakte.path() + "/kalender", town.guest())).contains(">Offen</a>");
        assertThat(page("/kalender", town.worker())).doesNotContain(">Offen</a>");
    }

    @Test
    void guests_keep_for_themselves_alone() throws Exception {
        keep(town.guest(), "PROJECTS", "Geteilt", "gemeinsam", "true")
                .andExpect(status().isForbidden());
        keep(town.guest(), "PROJECTS", "Für mich", "nur", "meine").andExpect(status().isSeeOther());
        assertThat(page("/projekte", town.guest())).contains(">Für mich</a>");
        assertThat(page("/ansichten?seite=PROJECTS", town.guest()))
                .doesNotContain("Für alle in der Behörde");
    }

    @Test
    void what_others_shared_is_taken_away_by_those_who_plan_alone_and_comes_back()
            throws Exception {
        keep(town.worker(), "PROJECTS", "Alte", "nur", "meine", "gemeinsam", "true");
        String path = "/ansichten/" + id("Alte");
        mvc.perform(post(path + "/loeschung").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        mvc.perform(post(path + "/loeschung").with(cast.as(town.guest())))
                .andExpect(status().isNotFound());
        mvc.perform(post(path + "/standard").with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
        mvc.perform(post(path + "/loeschung").with(cast.as(town.planner())))
                .andExpect(redirectedUrl("/ansichten"));
        assertThat(page("/projekte", town.worker())).doesNotContain("Alte");
        mvc.perform(post(path + "/wiederherstellung").with(cast.as(town.worker())))
                .andExpect(redirectedUrl("/ansichten"));
        assertThat(page("/projekte", town.worker())).contains("Alte");
    }

    @Test
    void what_cannot_be_kept_is_said() throws Exception {
        keep(town.planner(), "PROJECTS", " ")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bitte füllen Sie dieses Feld aus")));
        keep(
                        town.planner(),
                        "PROJECTS",
                        "Lang",
                        "suche",
                        "ä".repeat(200),
                        "zustand",
                        "ä".repeat(200))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("zu lang, um sie zu sichern")));
        keep(town.planner(), "BOARD", "Quatsch", "nur", "meine")
                .andExpect(redirectedUrl("/projekte?nur=meine"));
    }

    @Test
    void is_one_query_more_however_many_there_are() throws Exception {
        page("/projekte", town.planner());
        long before = Statements.during(() -> page("/projekte", town.planner()));
        for (String name : new String[] {"A", "B", "C"}) {
            keep(town.planner(), "PROJECTS", name, "nur", "meine");
        }
        assertThat(Statements.during(() -> page("/projekte", town.planner()))).isEqualTo(before);
    }

    private ResultActions keep(Cast.Member member, String page, String name, String... parameters)
            throws Exception {
        var request = post("/ansichten").param("name", name).param("seite", page);
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request.with(cast.as(member)));
    }

    private String id(String name) throws Exception {
        var found =
                Pattern.compile(">" + name + "</a></th>.*?/ansichten/([0-9a-f-]+)/", Pattern.DOTALL)
                        .matcher(page("/ansichten", town.planner()));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page(String path, Cast.Member member) throws Exception {
        String page =
                mvc.perform(get(URI.create(path)).with(cast.as(member)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
