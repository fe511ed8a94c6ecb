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
import org.allmende.tenancy.Group;
import org.allmende.work.Grantee;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class KeepingViewsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ProjectMembership membership;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
        projects.set(town, eakte.item("Auftrag"), "state = 'DONE', done_on = current_date");
    }

    @Test
    void a_view_is_kept_under_a_name_for_oneself() throws Exception {
        assertThat(page("/liste?nur=offen&gruppe=person", town.guest()))
                .contains("/ansichten?nur=offen&amp;gruppe=person&amp;seite=LIST");
        assertThat(page("/ansichten?nur=offen&gruppe=person&seite=LIST", town.guest()))
                .contains("offen · gruppiert nach verantwortlicher Person");
        keep(town.guest(), "Meine", "nur", "offen", "gruppe", "person")
                .andExpect(redirectedUrl(eakte.path() + "/liste?nur=offen&gruppe=person"));
        assertThat(page("/liste", town.guest())).contains(">Meine</a>");
        assertThat(page("/board", town.guest())).doesNotContain(">Meine</a>");
        assertThat(page("/liste", town.planner())).doesNotContain(">Meine</a>");
    }

    @Test
    void a_shared_view_stands_above_the_page_of_everybody() throws Exception {
        keep(town.worker(), "Offenes", "nur", "offen", "gemeinsam", "true")
                .andExpect(status().isSeeOther());
        assertThat(page("/liste?nur=offen", town.guest()))
                .contains("aria-current=\"page\" title=\"alle im Projekt\">Offenes</a>");
        keep(town.guest(), "Geteilt", "gemeinsam", "true").andExpect(status().isForbidden());
        var visitor = cast.member(town.id(), "Ida", "Gast", Group.GUEST);
        projects.asPlanner(
                town,
                () -> {
                    membership.give(
                            town.planner().viewer(),
                            eakte.id(),
                            eakte.item("Auftrag"),
                            Grantee.of(visitor.person()),
                            ProjectRole.READING);
                    return null;
                });
        assertThat(page("/liste", visitor)).doesNotContain("Offenes");
        keep(visitor, "Nur für mich", "nur", "offen").andExpect(status().isSeeOther());
    }

    @Test
    void the_standard_opens_a_page_that_says_nothing() throws Exception {
        keep(town.planner(), "Für alle", "nur", "offen", "gemeinsam", "true", "standard", "true")
                .andExpect(status().isSeeOther());
        assertThat(page("/liste", town.guest()))
                .contains(">Aktenplan<", "href=\"" + eakte.path() + "/liste?ansicht=alle\"")
                .doesNotContain(">Auftrag<");
        assertThat(page("/liste?ansicht=alle", town.guest())).contains(">Auftrag<");
        keep(town.guest(), "Fertiges", "zustand", "DONE", "standard", "true")
                .andExpect(status().isSeeOther());
        assertThat(page("/liste", town.guest()))
                .contains(">Auftrag<")
                .doesNotContain(">Aktenplan<");
        assertThat(page("/liste", town.worker())).doesNotContain(">Auftrag<");
        keep(town.worker(), "x", "gemeinsam", "true", "standard", "true")
                .andExpect(status().isForbidden());
        send(town.planner(), "Für alle", "/standard", "standard", "false")
                .andExpect(status().isSeeOther());
        assertThat(page("/liste", town.worker())).contains(">Auftrag<");
        send(town.worker(), "Für alle", "/standard", "standard", "true")
                .andExpect(status().isForbidden());
    }

    @Test
    void the_same_name_takes_what_is_shown_now() throws Exception {
        keep(town.planner(), "Blick", "nur", "offen", "gemeinsam", "true");
        keep(town.planner(), "blick", "nur", "meine", "gemeinsam", "true")
                .andExpect(status().isSeeOther());
        assertThat(page("/liste", town.planner()))
                .contains("/liste?nur=meine\"")
                .doesNotContain("title=\"alle im Projekt\">blick</a>");
        keep(town.worker(), "Blick", "nur", "hoch", "gemeinsam", "true")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Eine gemeinsame Ansicht heißt schon")))
                .andExpect(content().string(containsString("value=\"Blick\"")));
        keep(town.worker(), "Blick", "nur", "hoch").andExpect(status().isSeeOther());
    }

    @Test
    void a_missing_or_endless_name_is_asked_for_again() throws Exception {
        keep(town.planner(), " ", "nur", "offen", "seite", "QUATSCH")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Bitte füllen Sie dieses Feld aus")));
        keep(town.planner(), "x".repeat(61)).andExpect(status().isUnprocessableContent());
        keep(town.planner(), "Lang", "suche", "ä".repeat(5_000)).andExpect(status().isSeeOther());
        keep(cast.town().planner(), "Fremd").andExpect(status().isNotFound());
    }

    @Test
    void a_view_is_taken_away_and_brought_back() throws Exception {
        keep(town.worker(), "Weg damit", "nur", "offen", "gemeinsam", "true");
        send(town.guest(), "Weg damit", "/loeschung").andExpect(status().isForbidden());
        String id = id("Weg damit", town.worker());
        send(town.planner(), "Weg damit", "/loeschung").andExpect(status().isSeeOther());
        assertThat(page("/ansichten", town.planner())).contains("Noch keine Ansicht gesichert");
        var back =
                post(eakte.path() + "/ansichten/" + id + "/wiederherstellung")
                        .with(cast.as(town.planner()));
        keep(town.worker(), "weg DAMIT", "nur", "meine", "gemeinsam", "true");
        mvc.perform(back)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("heißt schon „Weg damit“")));
        send(town.worker(), "weg DAMIT", "/loeschung");
        mvc.perform(back).andExpect(status().isSeeOther());
        assertThat(page("/ansichten", town.guest())).contains("Weg damit");
        mvc.perform(back).andExpect(status().isNotFound());
    }

    private ResultActions keep(Cast.Member member, String name, String... parameters)
            throws Exception {
        var request = post(eakte.path() + "/ansichten").param("name", name).param("seite", "LIST");
        return mvc.perform(with(request, parameters).with(cast.as(member)));
    }

    private ResultActions send(Cast.Member member, String name, String noun, String... parameters)
            throws Exception {
        String path = eakte.path() + "/ansichten/" + id(name, town.planner()) + noun;
        return mvc.perform(with(post(path), parameters).with(cast.as(member)));
    }

    private static MockHttpServletRequestBuilder with(
            MockHttpServletRequestBuilder request, String... parameters) {
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return request;
    }

    private String id(String name, Cast.Member member) throws Exception {
        var found =
                Pattern.compile(">" + name + "</a></th>.*?/ansichten/([0-9a-f-]+)/", Pattern.DOTALL)
                        .matcher(page("/ansichten", member));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private String page(String view, Cast.Member member) throws Exception {
        String page =
                mvc.perform(get(URI.create(eakte.path() + view)).with(cast.as(member)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        return page.substring(page.indexOf("<main"), page.indexOf("</main>"));
    }
}
