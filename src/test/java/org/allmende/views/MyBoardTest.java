package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.work.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class MyBoardTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    Stage.Set one;
    Stage.Set other;

    @BeforeEach
    void twoProjects() {
        one = stage.set(cast.town(), Stage.plan(), today);
        other = stage.set(one.town(), Stage.plan(), today);
        title(one, "E-Akte");
        title(other, "Ratsinfo");
        stage.sql(other, "delete from assignee where project = ?", other.project().value());
        bring(one, "1.1", "ACTIVE");
        bring(other, "1.2", "REVIEW");
    }

    @Test
    void theTasksOfAllProjectsStandByTheirStateWithTheNameOfTheProject() throws Exception {
        assertThat(page(one.town().planner()))
                .containsSubsequence(
                        "lane-ACTIVE",
                        "E-Akte",
                        one.path("1.1"),
                        "Projektauftrag erarbeiten",
                        one.path("1.1") + "/platz?zurueck=%2Fmein-tag%2Fboard",
                        "lane-REVIEW",
                        "Ratsinfo",
                        other.path("1.2"));
    }

    @Test
    void aTaskIsBroughtToAnotherStateAndOneComesBackHere() throws Exception {
        mvc.perform(
                        post(one.path("1.1") + "/zustand")
                                .with(cast.as(one.town().planner()))
                                .param("state", "DONE")
                                .param("zurueck", "/mein-tag/board"))
                .andExpect(redirectedUrl("/mein-tag/board"));
        assertThat(page(one.town().planner()))
                .containsSubsequence("lane-DONE", one.path("1.1"), "aus den letzten 4 Wochen");
    }

    @Test
    void noOtherPageLeadsOutOfTheProject() throws Exception {
        mvc.perform(
                        post(one.path("1.1") + "/zustand")
                                .with(cast.as(one.town().planner()))
                                .param("state", "DONE")
                                .param("zurueck", "/mein-tag/boarding"))
                .andExpect(redirectedUrl(one.path()));
    }

    @Test
    void whatWasOverLongAgoAndWhatRestsIsLeftOut() throws Exception {
        bring(one, "1.1", "DONE");
        stage.sql(
                one,
                "update item set changed_at = now() - interval '40 days' where id = ?",
                one.items().get("1.1").value());
        stage.sql(
                other, "update project set state = 'PAUSED' where id = ?", other.project().value());
        assertThat(page(one.town().planner()))
                .contains(one.path("1.2"))
                .doesNotContain(one.path("1.1"), "Ratsinfo");
    }

    @Test
    void othersSeeTheirOwn() throws Exception {
        assertThat(page(one.town().worker())).doesNotContain(one.path("1.1"));
        assertThat(page(cast.town().planner())).contains("Hier liegt nichts an");
        stage.sql(
                other,
                "insert into assignee (authority, project, item, person) values (?, ?, ?, ?)",
                other.town().id().value(),
                other.project().value(),
                other.items().get("1.2").value(),
                other.town().worker().person().value());
        assertThat(page(one.town().worker())).contains(other.path("1.2"));
    }

    @Test
    void isOneQueryHoweverManyProjectsThereAre() throws Exception {
        page(one.town().planner());
        long many = Statements.during(() -> page(one.town().planner()));
        assertThat(Statements.during(() -> page(one.town().worker()))).isEqualTo(many);
    }

    private void title(Stage.Set set, String title) {
        stage.sql(set, "update project set title = ? where id = ?", title, set.project().value());
    }

    private void bring(Stage.Set set, String key, String state) {
        stage.sql(
                set, "update item set state = ? where id = ?", state, set.items().get(key).value());
    }

    private String page(Cast.Member member) throws Exception {
        return mvc.perform(get("/mein-tag/board").with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
