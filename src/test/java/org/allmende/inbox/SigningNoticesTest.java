package org.allmende.inbox;

import static org.allmende.inbox.InboxStage.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** The planner asks the worker, and then the guest, to sign. */
@AllmendeTest
class SigningNoticesTest {

    private static final Pattern STEP = Pattern.compile("/schritte/([0-9a-f-]{36})/antwort");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired InboxStage stage;
    Cast.Town town;
    ProjectCast.Eakte eakte;
    String round = "";

    @BeforeEach
    void setUp() throws Exception {
        town = cast.town();
        eakte = projects.eakte(town);
        stage.owner
                .sql("delete from happening where authority = ?")
                .param(town.id().value())
                .update();
        stage.play(town, MONDAY, this::ask);
    }

    @Test
    void whoseTurnItIsIsToldAndWhoAskedHearsOfTheEnd() throws Exception {
        assertThat(stage.kinds(town.worker())).containsExactly("SIGNOFF");
        assertThat(stage.kinds(town.guest())).isEmpty();
        assertThat(page(town.worker()))
                .contains("zur Mitzeichnung gebeten", "Mara Lindner hat um Mitzeichnung gebeten");
        stage.play(town, MONDAY.plusSeconds(60), () -> answer(town.worker(), "SIGNED", ""));
        assertThat(stage.kinds(town.guest())).containsExactly("SIGNOFF");
        assertThat(stage.kinds(town.planner())).doesNotContain("SIGNOFF_OVER");
        stage.play(town, MONDAY.plusSeconds(120), () -> answer(town.guest(), "REJECTED", "Nein"));
        assertThat(stage.kinds(town.planner())).contains("SIGNOFF_OVER");
        assertThat(page(town.planner()))
                .contains("Mitzeichnung beendet", "die Mitzeichnung abgelehnt: „Nein“");
    }

    private void ask() throws Exception {
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
                        .getRedirectedUrl();
    }

    private void answer(Cast.Member member, String answer, String remark) throws Exception {
        var found = STEP.matcher(content(round, member));
        assertThat(found.find()).as("asked").isTrue();
        mvc.perform(
                        post(round + "/schritte/" + found.group(1) + "/antwort")
                                .with(cast.as(member))
                                .param("answer", answer)
                                .param("remark", remark))
                .andExpect(status().isSeeOther());
    }

    private String page(Cast.Member member) throws Exception {
        return content("/posteingang", member);
    }

    private String content(String path, Cast.Member member) throws Exception {
        return mvc.perform(get(path).with(cast.as(member)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
