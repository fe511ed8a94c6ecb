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

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class KeepingSlipsTest {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void a_slip_is_kept_where_one_is_and_for_oneself_alone() throws Exception {
        note(town.worker(), "Schlüssel nachmachen\nbei Frau Adam", "/projekte")
                .andExpect(header().string("Location", "/projekte"));
        list(town.worker()).andExpect(content().string(containsString("Schlüssel nachmachen")));
        for (Cast.Member other : new Cast.Member[] {town.planner(), town.administrator()}) {
            list(other).andExpect(content().string(not(containsString("Schlüssel nachmachen"))));
            mvc.perform(post("/zettel/" + slip(town.worker()) + "/erledigung").with(cast.as(other)))
                    .andExpect(status().isNotFound());
        }
    }

    @Test
    void it_is_in_my_day() throws Exception {
        note(town.worker(), "Schlüssel nachmachen", "");
        mvc.perform(get("/mein-tag").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("Schlüssel nachmachen")));
    }

    @Test
    void a_done_slip_can_be_taken_up_again() throws Exception {
        note(town.worker(), "Schlüssel nachmachen", "");
        String path = "/zettel/" + slip(town.worker());
        mvc.perform(post(path + "/erledigung").with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        list(town.worker())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Ein erledigter Zettel"),
                                                containsString("Keine Zettel"))));
        mvc.perform(post(path + "/wiederaufnahme").with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        list(town.worker())
                .andExpect(content().string(not(containsString("Ein erledigter Zettel"))));
    }

    @Test
    void what_is_empty_or_too_long_is_refused_and_kept() throws Exception {
        note(town.worker(), "  ", "").andExpect(status().isUnprocessableContent());
        note(town.worker(), "x".repeat(2001), "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(2001))));
        note(town.worker(), "weg", "//boese.example")
                .andExpect(header().string("Location", "/zettel"));
    }

    @Test
    void it_becomes_a_task_of_mine_and_comes_back_when_that_is_undone() throws Exception {
        var eakte = projects.eakte(town);
        note(town.planner(), "Raum suchen\nmit Beamer", "");
        String slip = slip(town.planner());
        mvc.perform(get("/zettel/" + slip + "/uebernahme").with(cast.as(town.planner())))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Raum suchen"),
                                                containsString("Konzeption"))));
        takeOver(slip, eakte.id() + "/" + eakte.item("Konzeption"))
                .andExpect(status().isSeeOther());
        assertThat(projects.tree(town, eakte.id()))
                .endsWith("Konzeption", ".Aktenplan", ".Raum suchen");
        assertThat(
                        owner.sql(
                                        "select responsible = ? and description = 'mit Beamer' from item where project = ? and title = 'Raum suchen'")
                                .params(town.planner().person().value(), eakte.id().value())
                                .query(Boolean.class)
                                .single())
                .isTrue();
        takeOver(slip, eakte.id().toString()).andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(eakte.path()
                                        + "/verlauf/"
                                        + projects.lastChange(town, eakte.id())
                                        + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(slip(town.planner())).isEqualTo(slip);
    }

    @Test
    void it_goes_only_where_one_plans() throws Exception {
        var eakte = projects.eakte(town);
        note(town.worker(), "Raum suchen", "");
        var request = takeOver(slip(town.worker()), eakte.id().toString(), "Raum suchen");
        mvc.perform(request.with(cast.as(town.worker()))).andExpect(status().isForbidden());
        mvc.perform(
                        get("/zettel/" + slip(town.worker()) + "/uebernahme")
                                .with(cast.as(town.worker())))
                .andExpect(
                        content().string(containsString("Kein Projekt, in das der Zettel passt")));
        note(town.planner(), "Ohne Ziel", "");
        takeOver(slip(town.planner()), "").andExpect(status().isUnprocessableContent());
    }

    private ResultActions takeOver(String slip, String target) throws Exception {
        return mvc.perform(takeOver(slip, target, "Raum suchen").with(cast.as(town.planner())));
    }

    private static MockHttpServletRequestBuilder takeOver(
            String slip, String target, String title) {
        return post("/zettel/" + slip + "/uebernahme").param("title", title).param("ziel", target);
    }

    private ResultActions note(Cast.Member who, String text, String back) throws Exception {
        return mvc.perform(
                post("/zettel").param("text", text).param("zurueck", back).with(cast.as(who)));
    }

    private ResultActions list(Cast.Member who) throws Exception {
        return mvc.perform(get("/zettel").with(cast.as(who))).andExpect(status().isOk());
    }

    private String slip(Cast.Member who) {
        return owner.sql(
                        "select id::text from slip where person = ? and done_at is null order by id desc limit 1")
                .param(who.person().value())
                .query(String.class)
                .single();
    }
}
