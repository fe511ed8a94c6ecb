package org.allmende.work;

import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A project is started, described, shared and put away. */
@AllmendeTest
class ProjectLifeTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void an_empty_project_is_started_and_led_to() throws Exception {
        String location =
                as(town.planner(), started("Haushalt 2027", LocalDate.now().toString()))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        as(town.planner(), get(location))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Haushalt 2027"),
                                                containsString("Noch keine Aufgaben"),
                                                containsString(">aktiv<"))));
    }

    @Test
    void what_begins_later_is_planned_first() throws Exception {
        String location =
                as(town.planner(), started("Später", LocalDate.now().plusDays(9).toString()))
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        as(town.planner(), get(location))
                .andExpect(content().string(containsString("Projekt starten")));
        as(town.planner(), post(location + "/zustand").param("state", "ACTIVE"))
                .andExpect(status().isSeeOther());
        as(town.planner(), get(location))
                .andExpect(content().string(not(containsString("Projekt starten"))));
    }

    @Test
    void wrong_input_comes_back_as_it_was_typed() throws Exception {
        as(town.planner(), started("", "31.2.2026").param("fileReference", "10.1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Bitte füllen Sie dieses Feld aus"),
                                                containsString("„31.2.2026“ ist kein Datum"),
                                                containsString("value=\"10.1\""))));
        as(town.planner(), post("/projekte")).andExpect(status().isUnprocessableContent());
    }

    @Test
    void those_who_only_work_start_nothing() throws Exception {
        for (Cast.Member member : new Cast.Member[] {town.worker(), town.guest()}) {
            as(member, get("/projekte/neu")).andExpect(status().isForbidden());
            as(member, started("Meins", "2026-05-04")).andExpect(status().isForbidden());
            as(member, get("/projekte"))
                    .andExpect(content().string(containsString("Noch keine Projekte")));
        }
    }

    @Test
    void somebody_of_another_town_cannot_answer_for_it() throws Exception {
        as(
                        town.planner(),
                        post("/projekte")
                                .param("title", "X")
                                .param("startOn", "2026-05-04")
                                .param("colour", "BLUE")
                                .param("responsible", cast.town().planner().person().toString()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Verantworten können nur")));
    }

    @Test
    void settings_are_saved_unless_somebody_was_faster() throws Exception {
        String path = "/projekte/" + projects.project(town, "Alt");
        as(town.planner(), settings(path, "Neu", 0)).andExpect(status().isSeeOther());
        as(town.planner(), settings(path, "Ganz anders", 0))
                .andExpect(status().isConflict())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Jemand war schneller"),
                                                containsString(
                                                        "<td data-label=\"Jetzt gespeichert\">Neu</td>"),
                                                containsString(
                                                        "<td data-label=\"Eigene Eingabe\">Ganz anders</td>"),
                                                containsString("name=\"version\" value=\"1\""))));
        as(town.planner(), settings(path, "Ganz anders", 1)).andExpect(status().isSeeOther());
        as(town.planner(), settings(path, " ", 2)).andExpect(status().isUnprocessableContent());
        as(town.worker(), settings(path, "Meins", 2)).andExpect(status().isForbidden());
        as(town.worker(), get(path + "/einstellungen")).andExpect(status().isForbidden());
        as(town.administrator(), get(path + "/einstellungen")).andExpect(status().isNotFound());
    }

    @Test
    void a_draft_is_seen_only_by_those_who_plan_it() throws Exception {
        var id = projects.project(town, "Geheim");
        projects.set(town, id, "draft = true");
        as(town.planner(), get("/projekte/" + id)).andExpect(status().isOk());
        as(town.worker(), get("/projekte/" + id)).andExpect(status().isNotFound());
        as(town.worker(), get("/projekte"))
                .andExpect(content().string(not(containsString("Geheim"))));
        as(town.planner(), get("/projekte?ablage=entwurf"))
                .andExpect(content().string(containsString("Geheim")));
    }

    @Test
    void only_what_rests_goes_into_the_archive_and_comes_back() throws Exception {
        String path = "/projekte/" + projects.project(town, "Fertig");
        as(town.planner(), post(path + "/archiv"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Ins Archiv kann ein Projekt erst")));
        as(town.planner(), post(path + "/zustand").param("state", "DONE"))
                .andExpect(status().isSeeOther());
        as(town.planner(), post(path + "/archiv")).andExpect(status().isSeeOther());
        as(town.planner(), get("/projekte"))
                .andExpect(content().string(not(containsString("Fertig"))));
        as(town.planner(), get("/projekte?ablage=archiv"))
                .andExpect(content().string(containsString("Fertig")));
        as(town.planner(), settings(path, "Anders", 2))
                .andExpect(status().isUnprocessableContent());
        as(town.planner(), post(path + "/zustand").param("state", "ACTIVE"))
                .andExpect(status().isUnprocessableContent());
        as(town.worker(), post(path + "/archiv").param("archived", "false"))
                .andExpect(status().isForbidden());
        as(town.planner(), post(path + "/archiv").param("archived", "false"))
                .andExpect(status().isSeeOther());
        as(town.planner(), get("/projekte")).andExpect(content().string(containsString("Fertig")));
    }

    @Test
    void a_person_is_added_given_another_right_and_removed() throws Exception {
        String path = "/projekte/" + projects.project(town, "Gemeinsam");
        Cast.Member sabine = cast.member(town.id(), "Sabine", "Brandt", Group.PLANNING);
        as(sabine, get(path)).andExpect(status().isNotFound());
        as(town.planner(), member(path, sabine, "WORKING")).andExpect(status().isSeeOther());
        as(sabine, get(path)).andExpect(status().isOk());
        as(sabine, member(path, sabine, "PLANNING")).andExpect(status().isForbidden());
        as(town.planner(), member(path, sabine, "PLANNING")).andExpect(status().isSeeOther());
        as(sabine, post(path + "/beteiligte/" + sabine.person() + "/entfernung"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", "/projekte"));
        as(sabine, get(path)).andExpect(status().isNotFound());
        as(town.planner(), post(path + "/beteiligte/" + sabine.person() + "/entfernung"))
                .andExpect(status().isNotFound());
    }

    @Test
    void guests_do_not_plan_and_the_responsible_person_stays() throws Exception {
        String path = "/projekte/" + projects.project(town, "Gemeinsam");
        as(town.planner(), member(path, town.guest(), "PLANNING"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Gäste können in einem Projekt nicht planen")));
        as(town.planner(), member(path, town.planner(), "READING"))
                .andExpect(status().isUnprocessableContent());
        as(town.planner(), post(path + "/beteiligte/" + town.planner().person() + "/entfernung"))
                .andExpect(status().isUnprocessableContent());
        as(town.planner(), member(path, cast.town().worker(), "WORKING"))
                .andExpect(status().isUnprocessableContent());
        as(town.planner(), post(path + "/beteiligte")).andExpect(status().isUnprocessableContent());
        as(town.guest(), get(path + "/beteiligte"))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Person hinzufügen"))));
    }

    private static MockHttpServletRequestBuilder member(String path, Cast.Member who, String role) {
        return post(path + "/beteiligte")
                .param("person", who.person().toString())
                .param("role", role);
    }

    private MockHttpServletRequestBuilder started(String title, String on) {
        return post("/projekte")
                .param("title", title)
                .param("startOn", on)
                .param("colour", "GREEN")
                .param("responsible", town.planner().person().toString());
    }

    private MockHttpServletRequestBuilder settings(String path, String title, int version) {
        return post(path + "/einstellungen")
                .param("title", title)
                .param("colour", "GREEN")
                .param("responsible", town.planner().person().toString())
                .param("version", String.valueOf(version));
    }

    private ResultActions as(Cast.Member member, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(cast.as(member)));
    }
}
