package org.allmende.day;

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
class MyDayTest {

    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    Stage.Set set;

    @BeforeEach
    void setUp() {
        set = stage.set(cast.town(), Stage.plan(), today);
    }

    @Test
    void groupsMyTasksByHowUrgentTheyAre() throws Exception {
        end("1.1", today.minusDays(3));
        end("1.2", today);
        end("1.3", today.plusDays(40));
        stage.sql(
                set,
                "update item set start_on = null, end_on = null, warn_on = null where id = ?",
                set.items().get("2.1").value());
        String page = page(set.town().planner());
        assertThat(page)
                .containsSubsequence(
                        "Überfällig",
                        "Projektauftrag erarbeiten",
                        "3 Tage überfällig",
                        "Heute",
                        "Personalrat beteiligen",
                        "fällig heute",
                        "Später",
                        "Angebotsfrist",
                        "Ohne Termin",
                        "Aktenplan aktualisieren");
        assertThat(page).contains("E-Akte-Einführung");
        assertThat(page)
                .containsSubsequence(
                        "<span aria-hidden=\"true\">2</span>",
                        "2 Aufgaben überfällig oder heute fällig");
    }

    @Test
    void whoStandsInSeesTheTasksOfTheAbsentPerson() throws Exception {
        end("1.1", today);
        assertThat(page(set.town().worker())).doesNotContain("Projektauftrag erarbeiten");
        mvc.perform(
                post("/profil/abwesenheit")
                        .param("from", today.toString())
                        .param("until", today.toString())
                        .param("substitute", set.town().worker().person().toString())
                        .with(cast.as(set.town().planner())));
        assertThat(page(set.town().worker()))
                .contains("Projektauftrag erarbeiten", "in Vertretung für Mara Lindner");
        assertThat(page(set.town().planner())).doesNotContain("in Vertretung");
    }

    @Test
    void countsWhatICarryOutToo() throws Exception {
        end("1.1", today);
        assertThat(page(set.town().worker())).contains("Heute liegt nichts an");
        stage.sql(
                set,
                "insert into assignee (authority, project, item, person) values (?, ?, ?, ?)",
                set.town().id().value(),
                set.project().value(),
                set.items().get("1.1").value(),
                set.town().worker().person().value());
        assertThat(page(set.town().worker()))
                .contains(
                        "Projektauftrag erarbeiten",
                        "ausführend",
                        "eine Aufgabe überfällig oder heute fällig");
    }

    @Test
    void endsATaskFromHereAndOffersTheWayBack() throws Exception {
        end("1.1", today);
        mvc.perform(
                        post(set.path("1.1") + "/zustand")
                                .with(cast.as(set.town().planner()))
                                .param("state", "DONE")
                                .param("zurueck", "/mein-tag"))
                .andExpect(redirectedUrl("/mein-tag"));
        assertThat(page(set.town().planner())).doesNotContain("Projektauftrag erarbeiten");
    }

    @Test
    void leavesOutWhatHasNotBegunOrIsOver() throws Exception {
        end("1.1", today.minusDays(1));
        for (String state : new String[] {"PLANNED", "PAUSED"}) {
            stage.sql(
                    set, "update project set state = ? where id = ?", state, set.project().value());
            assertThat(page(set.town().planner()))
                    .contains("5 Aufgaben warten")
                    .doesNotContain("Projektauftrag erarbeiten", "nav__badge");
        }
        stage.sql(set, "update project set state = 'DONE' where id = ?", set.project().value());
        assertThat(page(set.town().planner()))
                .contains("Heute liegt nichts an")
                .doesNotContain("warten in Projekten");
        stage.sql(
                set,
                "update project set state = 'ACTIVE', archived_at = now() where id = ?",
                set.project().value());
        assertThat(page(set.town().planner())).contains("Heute liegt nichts an");
    }

    @Test
    void showsADraftToThoseWhoPlanItOnly() throws Exception {
        stage.sql(
                set,
                "insert into assignee (authority, project, item, person) values (?, ?, ?, ?)",
                set.town().id().value(),
                set.project().value(),
                set.items().get("1.1").value(),
                set.town().worker().person().value());
        stage.sql(set, "update project set draft = true where id = ?", set.project().value());
        assertThat(page(set.town().worker())).doesNotContain("Projektauftrag erarbeiten");
        assertThat(page(set.town().planner())).contains("Projektauftrag erarbeiten", "Entwurf");
    }

    @Test
    void aPausedTaskDoesNotPressUntilItsPauseIsOver() throws Exception {
        end("1.1", today.minusDays(1));
        stage.sql(
                set,
                "update item set state = 'PAUSED', paused_until = ? where id = ?",
                today.plusDays(2),
                set.items().get("1.1").value());
        assertThat(page(set.town().planner()))
                .contains("Pausiert")
                .doesNotContain("Überfällig", "nav__badge");
        stage.sql(
                set,
                "update item set paused_until = ? where id = ?",
                today,
                set.items().get("1.1").value());
        assertThat(page(set.town().planner())).contains("Überfällig", "nav__badge");
    }

    @Test
    void asksAsMuchForManyTasksAsForOne() throws Exception {
        end("1.1", today);
        page(set.town().planner());
        long one = Statements.during(() -> page(set.town().planner()));
        end("1.2", today);
        end("1.3", today.plusDays(40));
        end("2.1", today.minusDays(3));
        assertThat(Statements.during(() -> page(set.town().planner()))).isEqualTo(one);
    }

    @Test
    void isWhereOneComesIn() throws Exception {
        mvc.perform(get("/").with(cast.as(set.town().guest())))
                .andExpect(redirectedUrl("/mein-tag"));
        mvc.perform(get("/mein-tag")).andExpect(status().is3xxRedirection());
    }

    private void end(String key, LocalDate day) {
        stage.sql(
                set,
                "update item set start_on = ?, end_on = ?, warn_on = null, state = 'ACTIVE' where id = ?",
                day.minusDays(1),
                day,
                set.items().get(key).value());
    }

    private String page(Cast.Member member) throws Exception {
        return mvc.perform(get("/mein-tag").with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
