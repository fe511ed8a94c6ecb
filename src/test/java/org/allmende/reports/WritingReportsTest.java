package org.allmende.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class WritingReportsTest {

    private static final String STARTED = "Strichliste im Pilotamt";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ReportCast reports;

    Cast.Town here;
    Cast.Town there;

    @BeforeEach
    void twoTowns() {
        here = reports.town();
        there = reports.town();
    }

    @Test
    void aFinishedProjectFillsTheDraft() throws Exception {
        var eakte = projects.eakte(here);
        projects.set(
                here,
                eakte.item("Auftrag"),
                "start_on = '2026-03-02', end_on = '2026-03-20', done_on = '2026-04-03', state = 'DONE'");
        projects.set(here, eakte.id(), "state = 'DONE'");
        String asked = eakte.path() + "/erfahrungsbericht";
        assertThat(reports.page(mvc, here.planner(), eakte.path())).contains(asked);
        mvc.perform(get(asked).with(cast.as(here.planner())))
                .andExpect(redirectedUrl("/erfahrungen/neu?projekt=" + eakte.id()));
        String draft = reports.begin(mvc, here, Extent.FULL, "projekt", eakte.id().toString());
        assertThat(reports.page(mvc, here.planner(), draft + "/entwurf"))
                .contains(
                        "E-Akte-Einführung",
                        "Auftrag: 14 Tage später als geplant",
                        "April 2026",
                        "Projektdauer (Monate)",
                        "Was war der Anlass?",
                        "Richtwert: 60 Wörter.");
        assertThat(reports.page(mvc, here.planner(), eakte.path()))
                .as("asked only once")
                .doesNotContain(asked);
    }

    @Test
    void whatIsConfidentialStaysOut() throws Exception {
        var eakte = projects.eakte(here);
        projects.set(
                here,
                eakte.item("Personalrat"),
                "start_on = '2026-03-02', end_on = '2026-03-20', done_on = '2026-05-03', state = 'DONE', confidential = true");
        String draft = reports.begin(mvc, here, Extent.FULL, "projekt", eakte.id().toString());
        assertThat(reports.page(mvc, here.planner(), draft + "/entwurf"))
                .doesNotContain("Personalrat: ");
    }

    @Test
    void onlyWhoPlansTheProjectWritesAboutIt() throws Exception {
        var eakte = projects.eakte(here);
        String asked = eakte.path() + "/erfahrungsbericht";
        mvc.perform(get(asked).with(cast.as(here.worker()))).andExpect(status().isForbidden());
        mvc.perform(get(asked).with(cast.as(there.planner()))).andExpect(status().isNotFound());
        mvc.perform(
                        post("/erfahrungen/neu")
                                .param("umfang", "FULL")
                                .param("projekt", eakte.id().toString())
                                .with(cast.as(there.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(post("/erfahrungen/neu").param("umfang", "ROMAN").with(cast.as(here.planner())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aDraftIsKeptAtEverySaveForTheOwnHouseAlone() throws Exception {
        String draft = reports.begin(mvc, here, Extent.SHORT);
        mvc.perform(
                        post(draft + "/entwurf")
                                .param("version", "0")
                                .param("TITLE", STARTED)
                                .with(cast.as(here.planner())))
                .andExpect(redirectedUrl(draft + "/entwurf"));
        assertThat(reports.page(mvc, here.administrator(), draft + "/entwurf")).contains(STARTED);
        assertThat(reports.page(mvc, here.administrator(), "/erfahrungen")).contains(STARTED);
        for (String part : new String[] {"/entwurf", "/pruefung"}) {
            mvc.perform(get(draft + part).with(cast.as(here.worker())))
                    .andExpect(status().isForbidden());
            mvc.perform(get(draft + part).with(cast.as(there.planner())))
                    .andExpect(status().isNotFound());
        }
        assertThat(reports.page(mvc, there.planner(), "/erfahrungen")).doesNotContain(STARTED);
        mvc.perform(get(draft).with(cast.as(there.planner()))).andExpect(status().isNotFound());
    }

    @Test
    void whoSavesLaterSeesWhatTheOtherOneSaved() throws Exception {
        String draft = reports.begin(mvc, here, Extent.SHORT);
        mvc.perform(reports.filled(draft, "0", "Zuerst").with(cast.as(here.administrator())))
                .andExpect(status().isSeeOther());
        mvc.perform(reports.filled(draft, "0", "Danach").with(cast.as(here.planner())))
                .andExpect(status().isConflict())
                .andExpect(content().string(containsString("Danach")))
                .andExpect(content().string(containsString("Zuerst")));
        mvc.perform(reports.filled(draft, "1", "Danach").with(cast.as(here.planner())))
                .andExpect(status().isSeeOther());
    }

    @Test
    void whatIsTooLongIsRefusedAtTheFieldAndKept() throws Exception {
        String draft = reports.begin(mvc, here, Extent.SHORT);
        String huge = "Ä".repeat(Section.LONGEST + 1);
        String answer =
                mvc.perform(
                                reports.filled(draft, "0", "Titel")
                                        .param("SUMMARY", huge)
                                        .param("COSTS", "1.234 €")
                                        .with(cast.as(here.planner())))
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(answer).contains("Weniger Papier", "field-COSTS-problem");
        mvc.perform(
                        reports.filled(draft, "0", "Titel")
                                .param("figure", "x,".repeat(21).split(","))
                                .with(cast.as(here.planner())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void aDraftIsDiscardedAndTakenUpAgain() throws Exception {
        String draft = reports.begin(mvc, here, Extent.SHORT);
        mvc.perform(post(draft + "/verwerfung").with(cast.as(here.planner())))
                .andExpect(redirectedUrl("/erfahrungen"));
        mvc.perform(reports.filled(draft, "0", "x").with(cast.as(here.planner())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(post(draft + "/wiederaufnahme").with(cast.as(here.planner())))
                .andExpect(redirectedUrl(draft + "/entwurf"));
        mvc.perform(reports.filled(draft, "0", "x").with(cast.as(here.planner())))
                .andExpect(status().isSeeOther());
    }
}
