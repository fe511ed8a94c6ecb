package org.allmende.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@AllmendeTest
class KeepingBaselinesTest {

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
        dates("Auftrag", "2026-03-02", "2026-03-06");
        dates("Personalrat", "2026-03-09", "2026-03-20");
    }

    @Test
    void whoPlansKeepsThePlanAndEverybodyReadsIt() throws Exception {
        keep("Beschluss", "Sitzung am 4. März", town.planner()).andExpect(status().isSeeOther());
        see(town.guest(), "")
                .andExpect(shows("Beschluss"))
                .andExpect(shows("Sitzung am 4. März"))
                .andExpect(shows("02.03.2026 – 20.03.2026"))
                .andExpect(hides("Heutigen Stand festhalten"));
        mvc.perform(get(eakte.path() + "/verlauf").with(cast.as(town.planner())))
                .andExpect(shows("den Basisplan „Beschluss“ festgehalten"));
        see(town.planner(), "/" + newest())
                .andExpect(shows("Das Ende bleibt beim 20. März 2026."))
                .andExpect(shows("Alle 3 Aufgaben und Meilensteine liegen, wo sie lagen."));
    }

    @Test
    void tellsWhatMovedCameAndWent() throws Exception {
        keep("Beschluss", "", town.planner());
        String before = newest();
        dates("Auftrag", "2026-03-03", "2026-03-06");
        dates("Personalrat", "2026-03-09", "2026-03-27");
        projects.set(town, eakte.item("Aktenplan"), "deleted_at = now()");
        projects.add(town, eakte.id(), ItemKind.MILESTONE, "Freigabe", eakte.item("Konzeption"));
        see(town.guest(), "/" + before)
                .andExpect(
                        shows(
                                "Das Ende liegt 5 Arbeitstage später: am 27. März 2026 statt am 20. März 2026."))
                .andExpect(shows("1 endet später · 1 beginnt später · 1 neu · 1 entfallen"))
                .andExpect(shows("5 Arbeitstage später"))
                .andExpect(shows("beginnt 1 Arbeitstag später"))
                .andExpect(shows("<del>Aktenplan</del>"))
                .andExpect(shows("(Meilenstein)"));
        keep("Nachtrag", "", town.planner());
        String after = newest();
        dates("Personalrat", "2026-03-09", "2026-03-13");
        see(town.guest(), "/" + before + "?mit=" + after).andExpect(shows("statt am 20. März"));
        see(town.guest(), "/" + before).andExpect(shows("5 Arbeitstage früher"));
    }

    @Test
    void standsUnderneathTheZeitplan() throws Exception {
        keep("Beschluss", "", town.planner());
        dates("Personalrat", "2026-03-09", "2026-03-27");
        mvc.perform(get(eakte.path() + "/zeitplan").with(cast.as(town.guest())))
                .andExpect(shows("Darunter der Basisplan:"))
                .andExpect(hides("schedule__bar--baseline"));
        mvc.perform(
                        get(eakte.path() + "/zeitplan?basisplan=" + newest())
                                .with(cast.as(town.guest())))
                .andExpect(shows("schedule__bar--baseline"))
                .andExpect(shows("Basisplan: Ende"));
        mvc.perform(get(eakte.path() + "/zeitplan?basisplan=unsinn").with(cast.as(town.guest())))
                .andExpect(status().isOk())
                .andExpect(hides("schedule__bar--baseline"));
    }

    @Test
    void whatWasPutAwayComesBack() throws Exception {
        keep("Beschluss", "", town.planner());
        String id = newest();
        change(id, "loeschung", town.worker(), 403);
        change(id, "loeschung", town.planner(), 303);
        see(town.guest(), "").andExpect(shows("Noch kein Basisplan"));
        see(town.guest(), "/" + id, 404);
        change(id, "loeschung", town.planner(), 404);
        change(id, "wiederherstellung", town.planner(), 303);
        change(id, "wiederherstellung", town.planner(), 404);
        see(town.guest(), "").andExpect(shows("Beschluss"));
    }

    @Test
    void refusesWhatMakesNoSenseAndKeepsTheWords() throws Exception {
        keep(" ", "Der Anlass bleibt", town.planner())
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("Der Anlass bleibt"));
        keep("x".repeat(101), "", town.planner()).andExpect(status().isUnprocessableContent());
        keep("Beschluss", "x".repeat(1_001), town.planner())
                .andExpect(status().isUnprocessableContent());
        keep("Beschluss", "", town.guest()).andExpect(status().isForbidden());
        keep("Beschluss", "", cast.town().planner()).andExpect(status().isNotFound());
        see(town.planner(), "").andExpect(shows("Noch kein Basisplan"));
        for (int i = 0; i < BaselineKeeping.MOST; i++) {
            keep("Stand " + i, "", town.planner()).andExpect(status().isSeeOther());
        }
        keep("Einer zu viel", "", town.planner())
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("Mehr als 40 Basispläne sind nicht möglich."));
        projects.set(town, eakte.id(), "archived_at = now()");
        keep("Beschluss", "", town.planner()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void anEmptyProjectHasNothingToKeep() throws Exception {
        var empty = projects.project(town, "Leer");
        mvc.perform(
                        post("/projekte/" + empty + "/steuerung/basisplaene")
                                .param("name", "Beschluss")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(shows("noch keine Aufgaben"));
    }

    @Test
    void strangersAndOtherProjectsSeeNothing() throws Exception {
        keep("Beschluss", "", town.planner());
        String id = newest();
        see(cast.town().planner(), "", 404);
        see(cast.town().planner(), "/" + id, 404);
        see(town.planner(), "/" + UUID.randomUUID(), 404);
        see(town.planner(), "/" + id + "?mit=" + UUID.randomUUID(), 404);
        see(town.planner(), "/" + id + "?mit=unsinn", 404);
        var other = projects.project(town, "Anderes");
        mvc.perform(
                        get("/projekte/" + other + "/steuerung/basisplaene/" + id)
                                .with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void keepsWhatIsConfidentialForThoseWhoSeeIt() throws Exception {
        mvc.perform(
                        post(eakte.path("Konzeption") + "/vertraulich")
                                .param("confidential", "true")
                                .with(cast.as(town.planner())))
                .andExpect(status().is3xxRedirection());
        keep("Beschluss", "", town.planner());
        dates("Aktenplan", "2026-04-01", "2026-04-02");
        see(town.planner(), "/" + newest()).andExpect(shows("Aktenplan"));
        see(town.guest(), "/" + newest()).andExpect(hides("Aktenplan"));
    }

    @Test
    void asksAsMuchForManyAsForFew() throws Exception {
        keep("Beschluss", "", town.planner());
        see(town.planner(), "");
        long few = Statements.during(() -> see(town.planner(), "/" + newest()));
        for (int i = 0; i < 10; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "Aufgabe " + i, eakte.item("Konzeption"));
        }
        String id = newest();
        assertThat(Statements.during(() -> see(town.planner(), "/" + id)))
                .isLessThanOrEqualTo(few)
                .isLessThanOrEqualTo(12);
        assertThat(Statements.during(() -> see(town.planner(), ""))).isLessThanOrEqualTo(12);
    }

    private ResultActions keep(String name, String reason, Cast.Member who) throws Exception {
        return mvc.perform(
                post(eakte.path() + "/steuerung/basisplaene")
                        .param("name", name)
                        .param("reason", reason)
                        .with(cast.as(who)));
    }

    private void change(String id, String what, Cast.Member who, int expected) throws Exception {
        mvc.perform(
                        post(eakte.path() + "/steuerung/basisplaene/" + id + "/" + what)
                                .with(cast.as(who)))
                .andExpect(status().is(expected));
    }

    private ResultActions see(Cast.Member who, String path) throws Exception {
        return see(who, path, 200);
    }

    private ResultActions see(Cast.Member who, String path, int expected) throws Exception {
        return mvc.perform(get(eakte.path() + "/steuerung/basisplaene" + path).with(cast.as(who)))
                .andExpect(status().is(expected));
    }

    private void dates(String title, String start, String end) {
        projects.set(
                town, eakte.item(title), "start_on = '%s', end_on = '%s'".formatted(start, end));
    }

    private String newest() {
        return projects.asPlanner(
                town,
                () ->
                        jdbc.sql("select id::text from baseline order by at desc limit 1")
                                .query(String.class)
                                .single());
    }

    private static ResultMatcher shows(String text) {
        return content().string(containsString(text));
    }

    private static ResultMatcher hides(String text) {
        return content().string(not(containsString(text)));
    }
}
