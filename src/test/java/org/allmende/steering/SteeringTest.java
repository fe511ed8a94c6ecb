package org.allmende.steering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class SteeringTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void whoWorksHereTellsOfARisk() throws Exception {
        send(risk("Lieferung verspätet", "0").param("impact", "MEDIUM"), town.worker(), 303);
        see(town.guest(), "", "Lieferung verspätet", "hoch / mittel", "Tarik Kaya");
        see(town.guest(), "/risiken" + only("risk"), "Lieferung verspätet");
        mvc.perform(get(eakte.path() + "/verlauf").with(cast.as(town.planner())))
                .andExpect(shows("das Risiko „Lieferung verspätet“ aufgenommen"));
        send(
                risk(only("risk"), "Lieferung verspätet", "0")
                        .param("impact", "MEDIUM")
                        .param("state", "CLOSED"),
                town.worker(),
                303);
        see(town.guest(), "", "ein erledigtes Risiko", "Keine offenen Risiken");
    }

    @Test
    void aStaleRiskShowsBoth() throws Exception {
        send(risk("Lieferung verspätet", "0").param("impact", "MEDIUM"), town.worker(), 303);
        String id = only("risk");
        send(risk(id, "Lieferung fällt aus", "0").param("impact", "MEDIUM"), town.planner(), 303);
        var stale =
                mvc.perform(
                                risk(id, "Lieferung kommt spät", "0")
                                        .param("impact", "MEDIUM")
                                        .with(cast.as(town.worker())))
                        .andExpect(status().isConflict())
                        .andExpect(shows("Lieferung fällt aus"))
                        .andExpect(shows("value=\"Lieferung kommt spät\""))
                        .andExpect(shows("name=\"version\" value=\"1\""));
        assertThat(stale).isNotNull();
        send(risk(id, "Lieferung kommt spät", "1").param("impact", "MEDIUM"), town.worker(), 303);
        see(town.guest(), "", "Lieferung kommt spät");
    }

    @Test
    void whoPlansHereAsksForADecisionAndWritesItDown() throws Exception {
        send(decision("Welche Lose?", "0"), town.planner(), 303);
        see(town.guest(), "", "Welche Lose?", "Hauptausschuss");
        String id = only("decision");
        send(decision(id, "Welche Lose?", "0").param("outcome", "Drei Lose"), town.planner(), 303);
        see(town.guest(), "", "Drei Lose", "Keine offenen Entscheidungen");
        mvc.perform(get(eakte.path() + "/verlauf").with(cast.as(town.planner())))
                .andExpect(
                        shows(
                                "zur Entscheidung „Welche Lose?“ das Ergebnis festgehalten: „Drei Lose“"));
        mvc.perform(decision(id, "Welches Los?", "0").with(cast.as(town.planner())))
                .andExpect(status().isConflict())
                .andExpect(shows("Drei Lose"))
                .andExpect(shows("value=\"Welches Los?\""));
    }

    @Test
    void refusesWhatMakesNoSenseAndKeepsTheWords() throws Exception {
        refused(risk("", "0").param("impact", "MEDIUM"), "Maßnahme bleibt");
        refused(risk("x".repeat(301), "0").param("impact", "MEDIUM"), "Maßnahme bleibt");
        refused(risk("Titel", "0").param("impact", "ENORM"), "Maßnahme bleibt");
        refused(
                risk("Titel", "0").param("impact", "MEDIUM").param("due", "bald"),
                "Maßnahme bleibt");
        refused(decision("", "0"), "Hauptausschuss");
        send(decision("Welche Lose?", "0"), town.planner(), 303);
        String id = only("decision");
        refused(
                decision(id, "Welche Lose?", "0").param("decided", LocalDate.now().toString()),
                "Zum Datum gehört auch, was entschieden wurde.");
        refused(
                decision(id, "Welche Lose?", "0")
                        .param("outcome", "Drei")
                        .param("decided", LocalDate.now().plusDays(9).toString()),
                "liegt in der Zukunft");
        refused(decision(id, "Welche Lose?", "viele"), "Hauptausschuss");
        projects.set(town, eakte.id(), "archived_at = now()");
        send(risk("Titel", "0").param("impact", "MEDIUM"), town.planner(), 422);
    }

    @Test
    void nobodyElseCanBeMadeResponsible() throws Exception {
        var elsewhere = cast.town().worker();
        mvc.perform(
                        post(eakte.path() + "/steuerung/risiken")
                                .param("title", "Titel")
                                .param("likelihood", "LOW")
                                .param("impact", "LOW")
                                .param("responsible", elsewhere.person().toString())
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void readersReadAndStrangersSeeNothing() throws Exception {
        send(risk("Titel", "0").param("impact", "MEDIUM"), town.guest(), 403);
        send(decision("Welche Lose?", "0"), town.worker(), 403);
        send(risk("Titel", "0").param("impact", "MEDIUM"), town.administrator(), 404);
        send(risk("Titel", "0").param("impact", "MEDIUM"), town.worker(), 303);
        String id = only("risk");
        send(risk(id, "Titel", "0").param("impact", "MEDIUM"), town.guest(), 403);
        var stranger = cast.town().planner();
        send(risk(id, "Titel", "0").param("impact", "MEDIUM"), stranger, 404);
        mvc.perform(get(eakte.path() + "/steuerung").with(cast.as(stranger)))
                .andExpect(status().isNotFound());
        var other = projects.project(town, "Anderes");
        mvc.perform(
                        get("/projekte/" + other + "/steuerung/risiken" + id)
                                .with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get(eakte.path() + "/steuerung/risiken" + id).with(cast.as(town.guest())))
                .andExpect(content().string(not(containsString("type=\"submit\">Speichern"))));
    }

    @Test
    void whatWasWrittenDownStays() throws Exception {
        send(risk("Titel", "0").param("impact", "MEDIUM"), town.worker(), 303);
        for (String statement : new String[] {"update risk set title = 'x'", "delete from risk"}) {
            assertThatThrownBy(() -> projects.asPlanner(town, () -> jdbc.sql(statement).update()))
                    .hasStackTraceContaining("permission denied");
        }
    }

    @Test
    void costsTheSameHoweverManyThereAre() throws Exception {
        send(risk("Eins", "0").param("impact", "MEDIUM"), town.worker(), 303);
        send(decision("Eins?", "0"), town.planner(), 303);
        long few = Statements.during(() -> see(town.planner(), ""));
        for (int i = 0; i < 8; i++) {
            send(risk("Risiko " + i, "0").param("impact", "MEDIUM"), town.worker(), 303);
            send(decision("Frage " + i + "?", "0"), town.planner(), 303);
        }
        assertThat(Statements.during(() -> see(town.planner(), ""))).isEqualTo(few);
    }

    private MockHttpServletRequestBuilder risk(String title, String version) {
        return risk("", title, version);
    }

    private MockHttpServletRequestBuilder risk(String id, String title, String version) {
        return post(eakte.path() + "/steuerung/risiken" + id)
                .param("version", version)
                .param("title", title)
                .param("likelihood", "HIGH")
                .param("measure", "Maßnahme bleibt")
                .param("responsible", town.worker().person().toString());
    }

    private MockHttpServletRequestBuilder decision(String question, String version) {
        return decision("", question, version);
    }

    private MockHttpServletRequestBuilder decision(String id, String question, String version) {
        return post(eakte.path() + "/steuerung/entscheidungen" + id)
                .param("version", version)
                .param("question", question)
                .param("decider", "Hauptausschuss");
    }

    private void send(MockHttpServletRequestBuilder request, Cast.Member member, int status)
            throws Exception {
        mvc.perform(request.with(cast.as(member))).andExpect(status().is(status));
    }

    private void refused(MockHttpServletRequestBuilder request, String words) throws Exception {
        mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows(words));
    }

    private void see(Cast.Member who, String path, String... words) throws Exception {
        var answer =
                mvc.perform(get(eakte.path() + "/steuerung" + path).with(cast.as(who)))
                        .andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(shows(word));
        }
    }

    /** The path of the only risk or decision. */
    private String only(String table) {
        return "/"
                + projects.asPlanner(
                        town,
                        () ->
                                jdbc.sql("select distinct id::text from " + table)
                                        .query(String.class)
                                        .single());
    }

    private static org.springframework.test.web.servlet.ResultMatcher shows(String words) {
        return content().string(containsString(words));
    }
}
