package org.allmende.inbox;

import static org.allmende.inbox.InboxStage.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

/** Two of different authorities hear of what the other wrote, and nobody beside them. */
@AllmendeTest
class CorrespondenceNoticesTest {

    private static final String SLUG = "dms-rollout-fachbereich";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired InboxStage stage;
    Cast.Town here;
    Cast.Town there;
    String path = "";

    @BeforeEach
    void theWorkerHereAsksThePlannerThere() throws Exception {
        here = verified();
        there = verified();
        sent(
                there.planner(),
                post("/vorlagen/" + SLUG + "/ansprechperson").param("consent", "true"));
        stage.play(
                there,
                MONDAY,
                () ->
                        path =
                                sent(
                                        here.worker(),
                                        post("/austausch")
                                                .param("anlass", "vorlage")
                                                .param("zu", SLUG)
                                                .param(
                                                        "person",
                                                        there.planner().person().toString())
                                                .param("words", "Etwas sehr Vertrauliches")));
    }

    @Test
    void theOtherHearsWhoAsksAndAboutWhatButNotTheText() throws Exception {
        assertThat(stage.kinds(there.planner())).containsExactly("CORRESPONDENCE");
        assertThat(stage.kinds(here.worker())).isEmpty();
        assertThat(stage.kinds(there.worker())).isEmpty();
        assertThat(inbox(there.planner()))
                .contains(
                        "DMS-Roll-out",
                        here.worker().name() + " (" + here.name() + ") fragt einen Austausch an.")
                .doesNotContain("Vertrauliches");
        stage.mail(MONDAY.plusSeconds(60));
        String mail =
                stage.owner
                        .sql(
                                "select subject || body from outgoing_mail where recipient = ?::citext")
                        .param(there.planner().email())
                        .query(String.class)
                        .single();
        assertThat(mail).contains("Austausch", here.name()).doesNotContain("Vertrauliches");
    }

    @Test
    void readingTheConversationIsReadingTheEntryAndAnswersComeBack() throws Exception {
        assertThat(sent(there.planner(), get(path))).isEqualTo(path);
        assertThat(inbox(there.planner())).contains("Alles gelesen");
        stage.play(
                here,
                MONDAY.plusSeconds(60),
                () -> sent(there.planner(), post(path + "/nachrichten").param("words", "Gern.")));
        assertThat(inbox(here.worker()))
                .contains("(" + there.name() + ") hat im Austausch geschrieben.");
        String entry =
                stage.owner
                        .sql("select id::text from notice where person = ?")
                        .param(here.worker().person().value())
                        .query(String.class)
                        .single();
        assertThat(sent(here.worker(), get("/posteingang/" + entry))).isEqualTo(path);
    }

    private Cast.Town verified() {
        Cast.Town town = cast.town();
        stage.owner
                .sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        return town;
    }

    private String inbox(Cast.Member member) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get("/posteingang").with(cast.as(member)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private String sent(Cast.Member member, MockHttpServletRequestBuilder request)
            throws Exception {
        return String.valueOf(
                mvc.perform(request.with(cast.as(member)))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl());
    }
}
