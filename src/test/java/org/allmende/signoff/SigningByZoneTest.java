package org.allmende.signoff;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Who knows a part of a project signs there, and nowhere else. */
@AllmendeTest
class SigningByZoneTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ProjectMembership membership;
    @Autowired JdbcClient jdbc;
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void whoIsLetInSeesTheTaskAndNotTheProject() throws Exception {
        String round = start(ask("Petra Adam").param("letIn", "true"));
        var letIn = town.administrator();
        mvc.perform(get("/mitzeichnungen").with(cast.as(letIn)))
                .andExpect(content().string(containsString("Auftrag")));
        mvc.perform(get("/mein-tag").with(cast.as(letIn)))
                .andExpect(content().string(containsString("Mitzeichnungen für mich")));
        mvc.perform(get(round).with(cast.as(letIn))).andExpect(status().isOk());
        mvc.perform(get(eakte.path("Aktenplan")).with(cast.as(letIn)))
                .andExpect(status().isNotFound());
        mvc.perform(get(eakte.path() + "/einstellungen").with(cast.as(letIn)))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoHasLostTheRightIsNotAskedAnyMore() throws Exception {
        String round = start(ask("Tarik Kaya"));
        projects.asPlanner(
                town,
                () -> {
                    membership.takeWhole(
                            town.planner().viewer(), eakte.id(), town.worker().person().value());
                    return null;
                });
        mvc.perform(get("/mitzeichnungen").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("Nichts wartet")));
        mvc.perform(get(round).with(cast.as(town.worker()))).andExpect(status().isNotFound());
    }

    @Test
    void oneOfAGroupOfPersonsSuffices() throws Exception {
        var colleague = cast.member(town.id(), "Nora", "Neu", Group.WORKING);
        group("Kernteam", town.worker(), colleague);
        String round = start(ask("kernteam"));
        mvc.perform(get(round).with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Kernteam (Tarik Kaya)")));
        mvc.perform(
                        get(eakte.path("Auftrag") + "/mitzeichnungen/neu")
                                .with(cast.as(town.planner())))
                .andExpect(content().string(containsString("<option value=\"Kernteam\">")));
    }

    @Test
    void guestsSignButAskNobodyAndAreNotToldWhoWorksHere() throws Exception {
        give(town.guest(), ProjectRole.WORKING);
        String form = eakte.path("Auftrag") + "/mitzeichnungen/neu";
        mvc.perform(get(form).with(cast.as(town.guest()))).andExpect(status().isForbidden());
        mvc.perform(ask("Tarik Kaya").with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
        mvc.perform(get(eakte.path("Auftrag")).with(cast.as(town.guest())))
                .andExpect(content().string(not(containsString("/mitzeichnungen/neu"))));
        String round = start(ask("Gesa Thiel"));
        mvc.perform(get(round).with(cast.as(town.guest())))
                .andExpect(content().string(containsString("/antwort")))
                .andExpect(content().string(not(containsString("Tarik Kaya"))));
    }

    @Test
    void nobodyIsAskedAboutADraft() throws Exception {
        projects.set(town, eakte.id(), "draft = true");
        mvc.perform(ask("Tarik Kaya").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("noch ein Entwurf")))
                .andExpect(content().string(containsString("Entwurf der Verfügung")));
        mvc.perform(get(eakte.path("Auftrag")).with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Mitzeichnen lässt sich, sobald")));
    }

    private MockHttpServletRequestBuilder ask(String who) {
        return post(eakte.path("Auftrag") + "/mitzeichnungen")
                .param("sequence", "ORDERED")
                .param("subject", "Entwurf der Verfügung")
                .param("who-0", who);
    }

    private String start(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private void give(Cast.Member member, ProjectRole role) {
        projects.asPlanner(
                town,
                () -> {
                    membership.give(
                            town.planner().viewer(),
                            eakte.id(),
                            eakte.item("Auftrag"),
                            Grantee.of(member.person()),
                            role);
                    return null;
                });
    }

    private void group(String name, Cast.Member... members) {
        UUID id = UUID.randomUUID();
        cast.within(
                town.planner(),
                () -> {
                    jdbc.sql("insert into person_group (authority, id, name) values (?, ?, ?)")
                            .params(town.id().value(), id, name)
                            .update();
                    for (Cast.Member member : members) {
                        jdbc.sql(
                                        "insert into person_group_member (authority, person_group, person) values (?, ?, ?)")
                                .params(town.id().value(), id, member.person().value())
                                .update();
                    }
                });
    }
}
