package org.allmende.baselines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;

@AllmendeTest
class TellingOfProgressTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    Cast.Town town;
    ProjectCast.Eakte eakte;
    LocalDate today = LocalDate.now();

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void oneSentenceFirstThenTheFigures() throws Exception {
        end(eakte.item("Auftrag"), today.minusDays(30));
        end(eakte.item("Personalrat"), today.minusDays(20));
        end(eakte.item("Aktenplan"), today.plusDays(30));
        keep();
        see("/fortschritt", town.guest())
                .andExpect(shows("Geplant waren bis heute 67 % der Aufgaben, erledigt sind 0 %."))
                .andExpect(shows("Rückstand"))
                .andExpect(shows("Plan ist der Basisplan „Beschluss"))
                .andExpect(shows("plot__curve--planned"));
        end(eakte.item("Aktenplan"), today.plusDays(60));
        see("/fortschritt", town.guest()).andExpect(shows("Rest nach heutigen Terminen"));
        see("/fortschritt?mass=aufwand&basisplan=unsinn", town.guest())
                .andExpect(shows("Noch nichts zu vergleichen"));
    }

    @Test
    void withoutABaselineTodaysDatesAreThePlan() throws Exception {
        see("/fortschritt", town.guest()).andExpect(shows("Noch nichts zu vergleichen"));
        end(eakte.item("Auftrag"), today.minusDays(30));
        see("/fortschritt", town.guest()).andExpect(shows("Es gibt keinen Basisplan"));
    }

    @Test
    void theTrendShowsHowMilestonesMoved() throws Exception {
        see("/meilensteine", town.guest()).andExpect(shows("Keine Meilensteine mit Termin"));
        ItemId award =
                projects.add(
                        town, eakte.id(), ItemKind.MILESTONE, "Zuschlag", eakte.item("Konzeption"));
        end(award, today.plusDays(60));
        see("/meilensteine", town.guest())
                .andExpect(shows("Der eine Meilenstein liegt nicht später als zuerst geplant."))
                .andExpect(shows("Zuschlag"));
    }

    @Test
    void onlyWhoSeesTheWholeProjectReads() throws Exception {
        for (String path : new String[] {"/fortschritt", "/meilensteine"}) {
            mvc.perform(
                            get(eakte.path() + "/steuerung" + path)
                                    .with(cast.as(cast.town().planner())))
                    .andExpect(status().isNotFound());
            see(path, town.planner());
            assertThat(Statements.during(() -> see(path, town.planner()))).isLessThanOrEqualTo(12);
        }
    }

    private void keep() throws Exception {
        mvc.perform(
                        post(eakte.path() + "/steuerung/basisplaene")
                                .param("name", "Beschluss")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
    }

    private void end(ItemId item, LocalDate day) {
        projects.set(town, item, "start_on = '%s', end_on = '%s'".formatted(day, day));
    }

    private ResultActions see(String path, Cast.Member who) throws Exception {
        return mvc.perform(get(eakte.path() + "/steuerung" + path).with(cast.as(who)))
                .andExpect(status().isOk());
    }

    private static ResultMatcher shows(String text) {
        return content().string(containsString(text));
    }
}
