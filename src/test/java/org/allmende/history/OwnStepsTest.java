package org.allmende.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class OwnStepsTest {

    private static final Pattern UNDO = Pattern.compile("action=\"([^\"]+/ruecknahme)\"");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void listsOnesOwnStepsAndTakesThemBack() throws Exception {
        state(town.worker(), "ACTIVE");
        String page = page(town.worker());
        assertThat(page).contains("Tarik Kaya hat den Zustand auf „aktiv“ gesetzt.", "Auftrag");
        var undo = UNDO.matcher(page);
        assertThat(undo.find()).isTrue();
        mvc.perform(
                        post(undo.group(1))
                                .with(cast.as(town.worker()))
                                .param("zurueck", eakte.path() + "/schritte"))
                .andExpect(redirectedUrl(eakte.path() + "/schritte"));
        assertThat(page(town.worker())).contains("Tarik Kaya hat etwas zurückgenommen");
        assertThat(page(town.planner())).doesNotContain("Tarik Kaya hat den Zustand auf „aktiv“");
    }

    @Test
    void explainsWhatOthersChangedSince() throws Exception {
        state(town.worker(), "ACTIVE");
        state(town.planner(), "DONE");
        assertThat(page(town.worker()))
                .contains("Lässt sich nicht mehr zurücknehmen")
                .contains("Mara Lindner hat den Zustand auf „beendet“ gesetzt.")
                .doesNotContain("/ruecknahme\"");
    }

    @Test
    void whatIsGoneIsSaid() throws Exception {
        state(town.worker(), "ACTIVE");
        mvc.perform(post(eakte.path("Auftrag") + "/loeschung").with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(page(town.worker())).contains("inzwischen gelöscht");
        assertThat(page(town.planner())).contains("/ruecknahme\"");
    }

    @Test
    void isEmptyForGuestsWhoOnlyReadAndClosedToStrangers() throws Exception {
        assertThat(page(town.guest())).contains("Noch keine eigenen Schritte");
        mvc.perform(get(eakte.path() + "/schritte").with(cast.as(town.administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void asksNoMoreOfTheDatabaseForMoreSteps() throws Exception {
        page(town.planner());
        long few = Statements.during(() -> page(town.planner()));
        for (int i = 0; i < 6; i++) {
            state(town.planner(), i % 2 == 0 ? "ACTIVE" : "PLANNED");
        }
        assertThat(Statements.during(() -> page(town.planner()))).isEqualTo(few);
    }

    private void state(Cast.Member member, String state) throws Exception {
        mvc.perform(
                        post(eakte.path("Auftrag") + "/zustand")
                                .with(cast.as(member))
                                .param("state", state))
                .andExpect(status().isSeeOther());
    }

    private String page(Cast.Member member) throws Exception {
        return mvc.perform(get(eakte.path() + "/schritte").with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
