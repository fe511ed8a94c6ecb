package org.allmende.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Group;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
@RecordApplicationEvents
class AnsweringReviewsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ApplicationEvents events;
    Cast.Town town;
    ProjectCast.Eakte eakte;
    Cast.Member lead;

    /** The worker has finished „Auftrag“; another planner answers for it. */
    @BeforeEach
    void setUp() throws Exception {
        town = cast.town();
        eakte = projects.eakte(town);
        lead = cast.member(town.id(), "Ruth", "Sommer", Group.PLANNING);
        mvc.perform(
                        post(eakte.path("Auftrag"))
                                .with(cast.as(town.planner()))
                                .param("version", "0")
                                .param("title", "Auftrag")
                                .param("priority", "NORMAL")
                                .param("responsible", lead.person().toString())
                                .param("assignees", town.worker().person().toString()))
                .andExpect(status().isSeeOther());
        bring(town.worker(), "REVIEW").andExpect(status().isSeeOther());
    }

    @Test
    void the_responsible_person_is_asked_and_others_read_who_is() throws Exception {
        assertThat(page(lead))
                .contains("Tarik Kaya hat die Aufgabe fertig gemeldet", "Annehmen", "Zurückgeben");
        assertThat(page(town.worker()))
                .contains("Wartet auf Review durch Ruth Sommer")
                .doesNotContain("Annehmen");
    }

    @Test
    void it_waits_in_mein_tag_of_the_responsible_person_until_it_is_answered() throws Exception {
        assertThat(body(lead, "/mein-tag")).contains("Zum Review", "von Tarik Kaya");
        assertThat(body(town.worker(), "/mein-tag")).doesNotContain("Zum Review");
        answer(lead, "ACCEPTED", "").andExpect(status().isSeeOther());
        assertThat(body(lead, "/mein-tag")).doesNotContain("Zum Review");
    }

    @Test
    void accepted_it_is_done_and_the_remark_stays_in_the_history() throws Exception {
        answer(lead, "ACCEPTED", "Sehr gut.").andExpect(redirectedUrl(eakte.path("Auftrag")));
        assertThat(page(town.worker()))
                .contains("beendet", "das Ergebnis im Review angenommen: „Sehr gut“");
        answer(lead, "RETURNED", "Doch nicht").andExpect(status().isUnprocessableContent());
    }

    @Test
    void returned_it_is_active_again_and_says_what_is_missing() throws Exception {
        answer(lead, "RETURNED", "Anlage 3 fehlt").andExpect(status().isSeeOther());
        assertThat(page(town.worker()))
                .contains("aktiv", "Aus dem Review zurück: Ruth Sommer", "Anlage 3 fehlt");
        assertThat(events.stream(ProjectChanged.class).flatMap(told -> told.steps().stream()))
                .anyMatch(step ->
                        step.field().equals("REVIEW_RETURNED")
                                && "Anlage 3 fehlt".equals(step.to()));
    }

    @Test
    void nothing_is_returned_without_a_word_and_nothing_typed_is_lost() throws Exception {
        String again =
                answer(lead, "RETURNED", " ")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(again).contains("Bitte schreiben, was noch fehlt");
        assertThat(
                        answer(lead, "VIELLEICHT", "Ich weiß nicht")
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("Ich weiß nicht");
    }

    @Test
    void whoever_works_can_withdraw_it_but_not_end_it() throws Exception {
        assertThat(
                        bring(town.worker(), "DONE")
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("Beenden kann sie jetzt nur, wer sie oder das Projekt verantwortet");
        bring(town.worker(), "ACTIVE").andExpect(status().isSeeOther());
    }

    @Test
    void only_those_who_answer_for_it_are_let_in() throws Exception {
        answer(town.worker(), "ACCEPTED", "").andExpect(status().isForbidden());
        answer(town.guest(), "ACCEPTED", "").andExpect(status().isForbidden());
        answer(town.administrator(), "ACCEPTED", "").andExpect(status().isNotFound());
        answer(cast.town().planner(), "ACCEPTED", "").andExpect(status().isNotFound());
    }

    @Test
    void the_lead_of_the_project_steps_in() throws Exception {
        answer(town.planner(), "ACCEPTED", "").andExpect(status().isSeeOther());
    }

    @Test
    void a_done_task_refuses_everything_until_it_is_reopened_by_one_click() throws Exception {
        answer(lead, "ACCEPTED", "").andExpect(status().isSeeOther());
        mvc.perform(
                        post(eakte.path("Auftrag") + "/titel")
                                .with(cast.as(town.planner()))
                                .param("title", "Anders"))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(eakte.path("Auftrag") + "/teilaufgaben")
                                .with(cast.as(town.worker()))
                                .param("subtask", "Noch etwas"))
                .andExpect(status().isUnprocessableContent());
        bring(town.worker(), "ACTIVE").andExpect(status().isSeeOther());
        assertThat(page(town.worker())).contains("den Abschluss aufgehoben");
    }

    private ResultActions bring(Cast.Member member, String state) throws Exception {
        return mvc.perform(
                post(eakte.path("Auftrag") + "/zustand")
                        .with(cast.as(member))
                        .param("state", state));
    }

    private ResultActions answer(Cast.Member member, String answer, String remark)
            throws Exception {
        return mvc.perform(
                post(eakte.path("Auftrag") + "/review")
                        .with(cast.as(member))
                        .param("answer", answer)
                        .param("remark", remark));
    }

    private String page(Cast.Member member) throws Exception {
        return body(member, eakte.path("Auftrag"));
    }

    private String body(Cast.Member member, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
