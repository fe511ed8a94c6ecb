package org.allmende.followup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectMembership;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class FollowingUpTest {

    private static final String SUNDAY = "2030-06-02";

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
    void aTaskIsShownAgainOnItsDayToWhomItIsFor() throws Exception {
        mvc.perform(set("Angebote vergleichen", today()).with(cast.as(town.worker())))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(eakte.path("Auftrag")));
        onTheDay();
        see(town.worker(), "/mein-tag", "Angebote vergleichen");
        see(town.worker(), "/wiedervorlagen", "Angebote vergleichen");
        see(town.worker(), eakte.path("Auftrag"), "Angebote vergleichen");
        for (String page : new String[] {"/mein-tag", "/wiedervorlagen", eakte.path("Auftrag")}) {
            mvc.perform(get(page).with(cast.as(town.planner())))
                    .andExpect(content().string(not(containsString("Angebote vergleichen"))));
        }
    }

    @Test
    void aFreeDayBecomesTheNextWorkday() throws Exception {
        mvc.perform(set("Später", SUNDAY).with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        assertThat(dueOn()).isEqualTo(LocalDate.of(2030, 6, 3));
        see(town.worker(), "/wiedervorlagen", "03.06.2030");
    }

    @Test
    void aColleagueWhoSeesTheTaskCanBeMeant() throws Exception {
        mvc.perform(get(form()).with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Tarik Kaya")))
                .andExpect(content().string(not(containsString("Petra Adam"))));
        mvc.perform(
                        set("Bitte nachfassen", today())
                                .param("person", town.worker().person().toString())
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        onTheDay();
        see(town.worker(), "/mein-tag", "Bitte nachfassen", "von Mara Lindner");
        see(town.planner(), "/wiedervorlagen", "Für andere veranlasst", "für Tarik Kaya");
        mvc.perform(get("/mein-tag").with(cast.as(town.planner())))
                .andExpect(content().string(not(containsString("Bitte nachfassen"))));
    }

    @Test
    void isDoneTakenBackAndPutOff() throws Exception {
        mvc.perform(set("Angebote vergleichen", today()).with(cast.as(town.worker())));
        onTheDay();
        act("erledigung", town.worker()).andExpect(redirectedUrl("/mein-tag"));
        mvc.perform(get("/mein-tag").with(cast.as(town.worker())))
                .andExpect(content().string(not(containsString("Angebote vergleichen</a>"))));
        act("wiederaufnahme", town.worker()).andExpect(redirectedUrl("/mein-tag"));
        see(town.worker(), "/mein-tag", "Angebote vergleichen</a>");
        mvc.perform(post(path("aufschub")).param("date", SUNDAY).with(cast.as(town.worker())))
                .andExpect(redirectedUrl("/wiedervorlagen"));
        assertThat(dueOn()).isEqualTo(LocalDate.of(2030, 6, 3));
        mvc.perform(post(path("aufschub")).param("tage", "7").with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        assertThat(dueOn()).isAfterOrEqualTo(LocalDate.now().plusDays(6));
    }

    @Test
    void refusesWhatMakesNoSenseAndKeepsTheWords() throws Exception {
        refused(set("Notiz bleibt", ""), "Für wann?");
        refused(set("Notiz bleibt", "2020-01-02"), "Dieser Tag ist vorbei.");
        refused(set("Notiz bleibt", "übermorgen"), "Notiz bleibt");
        refused(
                set("Notiz bleibt", SUNDAY)
                        .param("person", town.administrator().person().toString()),
                "sieht die Aufgabe nicht");
        refused(set("Notiz bleibt", SUNDAY).param("person", "niemand"), "Notiz bleibt");
        mvc.perform(set("x".repeat(1_001), SUNDAY).with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
        mvc.perform(set("da", SUNDAY).with(cast.as(town.worker())));
        for (String days : new String[] {"0", "-1", "731", "viele"}) {
            mvc.perform(post(path("aufschub")).param("tage", days).with(cast.as(town.worker())))
                    .andExpect(status().isUnprocessableContent());
        }
        projects.set(town, eakte.id(), "archived_at = now()");
        refused(set("Notiz bleibt", SUNDAY), "Archiv");
    }

    @Test
    void isNobodyElsesBusiness() throws Exception {
        var stranger = cast.town().planner();
        mvc.perform(get(form()).with(cast.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(set("x", SUNDAY).with(cast.as(stranger))).andExpect(status().isNotFound());
        mvc.perform(set("x", "").with(cast.as(town.administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(set("meins", SUNDAY).with(cast.as(town.worker())));
        for (var other : new Cast.Member[] {stranger, town.planner(), town.guest()}) {
            for (String step : new String[] {"erledigung", "wiederaufnahme", "aufschub"}) {
                act(step, other).andExpect(status().isNotFound());
            }
        }
        assertThat(dueOn()).isNotNull();
    }

    @Test
    void aGuestSetsOneForThemselvesAndIsNotToldWhoWorksHere() throws Exception {
        mvc.perform(get(form()).with(cast.as(town.guest())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Tarik Kaya"))));
        mvc.perform(set("Gast", today()).with(cast.as(town.guest())))
                .andExpect(status().isSeeOther());
        mvc.perform(
                        set("Gast", today())
                                .param("person", town.worker().person().toString())
                                .with(cast.as(town.guest())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoDoesNotSeeTheTaskAnyMoreIsNotReminded() throws Exception {
        mvc.perform(set("Angebote vergleichen", today()).with(cast.as(town.worker())));
        onTheDay();
        projects.asPlanner(
                town,
                () -> {
                    membership.takeWhole(
                            town.planner().viewer(), eakte.id(), town.worker().person().value());
                    return null;
                });
        for (String page : new String[] {"/mein-tag", "/wiedervorlagen"}) {
            mvc.perform(get(page).with(cast.as(town.worker())))
                    .andExpect(content().string(not(containsString("Angebote vergleichen"))));
        }
    }

    @Test
    void costsTheSameHoweverManyThereAre() throws Exception {
        mvc.perform(set("1", today()).with(cast.as(town.worker())));
        onTheDay();
        String[] pages = {"/mein-tag", "/wiedervorlagen", eakte.path("Auftrag")};
        var before = new long[pages.length];
        for (int i = 0; i < pages.length; i++) {
            String page = pages[i];
            before[i] = Statements.during(() -> see(town.worker(), page));
        }
        for (int i = 2; i < 9; i++) {
            mvc.perform(set("" + i, today()).with(cast.as(town.worker())));
        }
        onTheDay();
        for (int i = 0; i < pages.length; i++) {
            String page = pages[i];
            assertThat(Statements.during(() -> see(town.worker(), page)))
                    .as(page)
                    .isEqualTo(before[i]);
        }
    }

    private MockHttpServletRequestBuilder set(String note, String date) {
        return post(eakte.path("Auftrag") + "/wiedervorlagen")
                .param("note", note)
                .param("date", date);
    }

    private String form() {
        return eakte.path("Auftrag") + "/wiedervorlagen/neu";
    }

    private static String today() {
        return LocalDate.now().toString();
    }

    /** Whatever day of the week the test runs on. */
    private void onTheDay() {
        cast.within(
                town.worker(),
                () -> jdbc.sql("update followup set due_on = current_date").update());
    }

    private ResultActions act(String step, Cast.Member member) throws Exception {
        return mvc.perform(post(path(step)).param("zurueck", "/mein-tag").with(cast.as(member)));
    }

    private String path(String step) {
        return "/wiedervorlagen/" + only("id", UUID.class) + "/" + step;
    }

    private LocalDate dueOn() {
        return only("due_on", LocalDate.class);
    }

    private <T> T only(String column, Class<T> type) {
        var found = new java.util.ArrayList<T>();
        cast.within(
                town.worker(),
                () ->
                        found.add(
                                jdbc.sql("select " + column + " from followup")
                                        .query(type)
                                        .single()));
        return found.getFirst();
    }

    private void see(Cast.Member who, String path, String... words) throws Exception {
        var answer = mvc.perform(get(path).with(cast.as(who))).andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(content().string(containsString(word)));
        }
    }

    private void refused(MockHttpServletRequestBuilder request, String sentence) throws Exception {
        mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)))
                .andExpect(content().string(containsString("Notiz bleibt")));
    }
}
