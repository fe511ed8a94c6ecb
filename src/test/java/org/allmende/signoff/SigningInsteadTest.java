package org.allmende.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
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
import org.springframework.test.web.servlet.ResultActions;

/** The worker is asked and away; Nora Neu stands in, and works at the task too. */
@AllmendeTest
class SigningInsteadTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ProjectMembership membership;
    @Autowired JdbcClient jdbc;
    Cast.Town town;
    ProjectCast.Eakte eakte;
    Cast.Member substitute;
    LocalDate today;
    String round;

    @BeforeEach
    void setUp() throws Exception {
        town = cast.town();
        eakte = projects.eakte(town);
        today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        substitute = cast.member(town.id(), "Nora", "Neu", Group.WORKING);
        letIn();
        round =
                mvc.perform(
                                post(eakte.path("Auftrag") + "/mitzeichnungen")
                                        .param("sequence", "ORDERED")
                                        .param("subject", "Entwurf")
                                        .param("who-0", "Tarik Kaya")
                                        .param("who-1", "Gesa Thiel")
                                        .with(cast.as(town.planner())))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
    }

    @Test
    void whatWaitsForTheAbsentIsListedAndAnsweredInTheirStead() throws Exception {
        away(today, today);

        shows(substitute, "/mitzeichnungen", "in Vertretung für Tarik Kaya");
        shows(substitute, "/mitzeichnungen", "eine Mitzeichnung wartet");
        shows(substitute, "/mein-tag", "in Vertretung für Tarik Kaya");
        shows(substitute, round, "Hier wird in Vertretung für Tarik Kaya gezeichnet");
        answer(substitute, "REJECTED", "").andExpect(status().isUnprocessableContent());
        answer(substitute, "SIGNED", "").andExpect(status().isSeeOther());

        shows(town.planner(), round, "in Vertretung für Tarik Kaya</p>");
        shows(town.planner(), round + "/blatt", "in Vertretung für Tarik Kaya");
        shows(
                town.planner(),
                eakte.path("Auftrag"),
                "Nora Neu hat in Vertretung für Tarik Kaya mitgezeichnet.");
        mvc.perform(get("/mitzeichnungen").with(cast.as(substitute)))
                .andExpect(content().string(containsString("Nichts wartet")));
        mvc.perform(get("/mitzeichnungen").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("Nichts wartet")));
    }

    @Test
    void theRemarkStandsBesideForWhomItWasGiven() throws Exception {
        away(today, today);
        answer(substitute, "REMARKED", "Bitte § 3").andExpect(status().isSeeOther());
        shows(
                town.planner(),
                eakte.path("Auftrag"),
                "Nora Neu hat in Vertretung für Tarik Kaya mit Bemerkung mitgezeichnet: „Bitte § 3“.");
    }

    @Test
    void theAbsentMayStillAnswerThemselves() throws Exception {
        away(today, today);
        answer(town.worker(), "SIGNED", "").andExpect(status().isSeeOther());
        mvc.perform(get(round).with(cast.as(town.planner())))
                .andExpect(content().string(not(containsString("in Vertretung"))));
    }

    @Test
    void onlyOnDaysOfAbsence() throws Exception {
        answer(substitute, "SIGNED", "").andExpect(status().isForbidden());
        away(today.plusDays(1), today.plusDays(3));
        answer(substitute, "SIGNED", "").andExpect(status().isForbidden());
        mvc.perform(get("/mitzeichnungen").with(cast.as(substitute)))
                .andExpect(content().string(containsString("Nichts wartet")));
        mvc.perform(get(round).with(cast.as(substitute)))
                .andExpect(content().string(not(containsString("/antwort"))));
    }

    @Test
    void nobodyElseAnswersAndStandingInIsNoRightToHandOn() throws Exception {
        away(today, today);
        answer(town.planner(), "SIGNED", "").andExpect(status().isForbidden());
        answer(town.guest(), "SIGNED", "").andExpect(status().isForbidden());
        answer(town.administrator(), "SIGNED", "").andExpect(status().isNotFound());
        answer(cast.town().worker(), "SIGNED", "").andExpect(status().isNotFound());
        mvc.perform(
                        post(round + "/schritte/" + step() + "/uebertragung")
                                .param("from", town.worker().person().toString())
                                .param("to", substitute.person().toString())
                                .param("reason", "Urlaub")
                                .with(cast.as(substitute)))
                .andExpect(status().isForbidden());
    }

    @Test
    void whoIsNotAskedAnyMoreIsNotStoodInFor() throws Exception {
        away(today, today);
        projects.asPlanner(
                town,
                () -> {
                    membership.takeWhole(
                            town.planner().viewer(), eakte.id(), town.worker().person().value());
                    return null;
                });
        answer(substitute, "SIGNED", "").andExpect(status().isForbidden());
        mvc.perform(get("/mitzeichnungen").with(cast.as(substitute)))
                .andExpect(content().string(containsString("Nichts wartet")));
    }

    @Test
    void theFormToHandOnChoosesWhoStandsIn() throws Exception {
        mvc.perform(get(round).with(cast.as(town.planner())))
                .andExpect(content().string(not(containsString("Tarik Kaya ist abwesend"))));
        away(today, today);
        String page =
                mvc.perform(get(round).with(cast.as(town.planner())))
                        .andExpect(content().string(containsString("Tarik Kaya ist abwesend")))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page)
                .containsPattern(
                        "<option value=\"" + substitute.person() + "\" selected[^>]*>Nora Neu");
    }

    private void away(LocalDate from, LocalDate until) throws Exception {
        mvc.perform(
                        post("/profil/abwesenheit")
                                .param("from", from.toString())
                                .param("until", until.toString())
                                .param("substitute", substitute.person().toString())
                                .with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
    }

    private void shows(Cast.Member member, String path, String words) throws Exception {
        mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString(words)));
    }

    private ResultActions answer(Cast.Member member, String answer, String remark)
            throws Exception {
        return mvc.perform(
                post(round + "/schritte/" + step() + "/antwort")
                        .with(cast.as(member))
                        .param("answer", answer)
                        .param("remark", remark));
    }

    private String step() {
        return projects.asPlanner(
                town,
                () ->
                        jdbc.sql(
                                        "select id::text from signoff_step where signoff = ?::uuid and position = 1")
                                .param(round.substring(round.lastIndexOf('/') + 1))
                                .query(String.class)
                                .single());
    }

    private void letIn() {
        projects.asPlanner(
                town,
                () -> {
                    membership.give(
                            town.planner().viewer(),
                            eakte.id(),
                            eakte.item("Auftrag"),
                            Grantee.of(substitute.person()),
                            ProjectRole.WORKING);
                    return null;
                });
    }
}
