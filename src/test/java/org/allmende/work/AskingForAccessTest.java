package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Zugriff anfragen. */
@AllmendeTest
class AskingForAccessTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void scene() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void theLostPageOffersToAskAndDoesNotTellWhetherAnythingIsThere() throws Exception {
        String there = lost(eakte.path("Auftrag"));
        String nowhere = lost("/projekte/" + eakte.id() + "/elemente/" + UUID.randomUUID());
        String neither = lost("/projekte/" + UUID.randomUUID() + "/board");
        assertThat(there).contains("Zugriff anfragen");
        assertThat(same(nowhere)).isEqualTo(same(there));
        assertThat(neither).contains("Zugriff anfragen");
        for (String path :
                List.of(eakte.path("Auftrag"), eakte.path(), "/projekte/" + UUID.randomUUID())) {
            web.perform(post("/zugriff").param("path", path).with(cast.as(town.operator())))
                    .andExpect(redirectedUrl("/zugriff"));
        }
        web.perform(get("/zugriff").with(cast.as(town.operator())))
                .andExpect(content().string(containsString("wartet auf Antwort")))
                .andExpect(content().string(not(containsString("E-Akte"))));
        web.perform(get("/nichts").with(cast.as(town.operator())))
                .andExpect(content().string(not(containsString("Zugriff anfragen"))));
    }

    @Test
    void whoPlansAnswersWithOneClick() throws Exception {
        ask(eakte.path("Auftrag"), "Für die Vergabe");
        ask(eakte.path("Auftrag"), "Noch einmal");
        web.perform(get(eakte.path() + "/beteiligte").with(cast.as(town.planner())))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Olga Petri bittet um Zugriff auf 3 Auftrag")))
                .andExpect(content().string(containsString("Für die Vergabe")))
                .andExpect(content().string(not(containsString("Noch einmal"))));
        web.perform(get(eakte.path() + "/beteiligte").with(cast.as(town.worker())))
                .andExpect(content().string(not(containsString("bittet um Zugriff"))));
        answer(town.worker(), 404, "READING");
        answer(town.planner(), 422, "VISITING");
        answer(town.planner(), 422, "x");
        answer(town.planner(), 303, "WORKING");
        answer(town.planner(), 404, "WORKING");
        web.perform(get(eakte.path("Auftrag")).with(cast.as(town.operator())))
                .andExpect(status().isOk());
        web.perform(get(eakte.path("Personalrat")).with(cast.as(town.operator())))
                .andExpect(status().isNotFound());
        web.perform(get("/zugriff").with(cast.as(town.operator())))
                .andExpect(content().string(containsString("gewährt: Mitarbeiten")));
        assertThat(traced()).contains("ACCESS_REQUESTED", "MEMBER", "ACCESS_GRANTED");
        web.perform(get(eakte.path() + "/verlauf").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("um Zugriff gebeten")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Olga Petri den erbetenen Zugriff gegeben")));
    }

    @Test
    void aDeclinedRequestCanBeAskedAgain() throws Exception {
        ask(eakte.path(), "");
        answer(town.planner(), 303, "");
        web.perform(get("/zugriff").with(cast.as(town.operator())))
                .andExpect(content().string(containsString("abgelehnt")));
        assertThat(traced()).contains("ACCESS_DECLINED").doesNotContain("ACCESS_GRANTED");
        ask(eakte.path(), "");
        answer(town.planner(), 303, "READING");
        web.perform(get(eakte.path()).with(cast.as(town.operator()))).andExpect(status().isOk());
    }

    @Test
    void whatCannotBeAskedForGetsASentence() throws Exception {
        for (String path :
                List.of(
                        "",
                        "/verwaltung",
                        "https://example.org/projekte/x",
                        "/projekte/neu",
                        "\u0000")) {
            web.perform(post("/zugriff").param("path", path).with(cast.as(town.operator())))
                    .andExpect(status().isUnprocessableContent());
        }
        web.perform(
                        post("/zugriff")
                                .param("path", eakte.path())
                                .param("note", "x".repeat(1001))
                                .with(cast.as(town.operator())))
                .andExpect(status().isUnprocessableContent());
        for (int i = 0; i < 20; i++) {
            ask("/projekte/" + UUID.randomUUID(), "");
        }
        web.perform(post("/zugriff").param("path", eakte.path()).with(cast.as(town.operator())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("20 Anfragen")));
    }

    @Test
    void anotherAuthorityHearsNothingOfIt() throws Exception {
        Cast.Town other = cast.town();
        web.perform(post("/zugriff").param("path", eakte.path()).with(cast.as(other.planner())))
                .andExpect(redirectedUrl("/zugriff"));
        web.perform(get(eakte.path() + "/beteiligte").with(cast.as(town.planner())))
                .andExpect(content().string(not(containsString("bittet um Zugriff"))));
    }

    private String lost(String path) throws Exception {
        return web.perform(get(path).with(cast.as(town.operator())))
                .andExpect(status().isNotFound())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private static String same(String page) {
        // The token of the form is masked anew each time.
        return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id")
                .replaceAll("(value|content)=\"[\\w-]{80,}\"", "")
                .strip();
    }

    private void ask(String path, String note) throws Exception {
        web.perform(
                        post("/zugriff")
                                .param("path", path)
                                .param("note", note)
                                .with(cast.as(town.operator())))
                .andExpect(redirectedUrl("/zugriff"));
    }

    private void answer(Cast.Member who, int status, String role) throws Exception {
        String id =
                projects.asPlanner(
                        town,
                        () ->
                                jdbc.sql(
                                                "select id::text from access_request where project = ? order by asked_at desc limit 1")
                                        .param(eakte.id().value())
                                        .query(String.class)
                                        .single());
        web.perform(post(eakte.path() + "/anfragen/" + id).param("role", role).with(cast.as(who)))
                .andExpect(status().is(status));
    }

    private List<String> traced() {
        return projects.asPlanner(
                town,
                () ->
                        jdbc.sql("select field from history where project = ?")
                                .param(eakte.id().value())
                                .query(String.class)
                                .list());
    }
}
