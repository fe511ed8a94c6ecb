package org.allmende.talks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.talks.TalkCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** Bringing a topic in, reading it, talking about it, and the steps of the moderation. */
@AllmendeTest
class TopicsTest {

    static final String QUESTION = "Wer hat die Verfahrensdokumentation schon fertig?";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TalkCast talks;

    Cast.Town here;
    Cast.Town there;
    Cast.Member olga;

    @BeforeEach
    void towns() {
        here = talks.verifiedTown();
        there = talks.verifiedTown();
        olga = here.operator();
    }

    @Test
    void aTopicIsReadByTheNetworkAtOnceAndByVisitorsOnceItWasLookedAt() throws Exception {
        String path = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        assertThat(talks.page(mvc, there.worker(), path)).contains(QUESTION, here.name());
        talks.opened(mvc, null, path).andExpect(status().isNotFound());
        step(path, "CHECKED", "").andExpect(redirectedUrl(path));
        assertThat(talks.page(mvc, null, path))
                .contains(QUESTION, "Stadt", "24.000 Einw.")
                .doesNotContain(here.name(), here.worker().email());
    }

    @Test
    void whatIsForTheNetworkNoVisitorNoGuestAndNobodyUnverifiedReads() throws Exception {
        String path = talks.topic(mvc, here.worker(), QUESTION, "NETWORK");
        step(path, "VOTING", "");
        talks.opened(mvc, there.planner(), path).andExpect(status().isOk());
        talks.opened(mvc, null, path).andExpect(status().isNotFound());
        talks.opened(mvc, there.guest(), path).andExpect(status().isNotFound());
        talks.opened(mvc, cast.town().planner(), path).andExpect(status().isNotFound());
        assertThat(talks.page(mvc, null, TalkCast.TOPICS)).doesNotContain(path);
    }

    @Test
    void onlyVerifiedAdministrationsBringIn() throws Exception {
        Cast.Member stranger = cast.town().planner();
        for (String path : List.of(TalkCast.TOPICS + "/neu", TalkCast.TOPICS)) {
            var form = TalkCast.form(stranger, QUESTION, "OPEN");
            (path.endsWith("neu")
                            ? talks.opened(mvc, stranger, path)
                            : talks.sent(mvc, stranger, path, form))
                    .andExpect(status().isUnprocessableContent());
        }
        talks.opened(mvc, here.guest(), TalkCast.TOPICS + "/neu").andExpect(status().isForbidden());
        talks.opened(mvc, null, TalkCast.TOPICS + "/neu").andExpect(status().isSeeOther());
    }

    @Test
    void theAuthorPutsItIntoBetterWordsUntilItIsVotedOn() throws Exception {
        String path = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        String edit = path + "/bearbeitung";
        talks.opened(mvc, here.planner(), edit).andExpect(status().isForbidden());
        talks.opened(mvc, there.planner(), edit).andExpect(status().isForbidden());
        assertThat(talks.page(mvc, here.worker(), edit)).contains(QUESTION);
        var better = new ArrayList<>(TalkCast.form(here.worker(), "Und wie lange?", "OPEN"));
        better.addAll(List.of("version", "0"));
        talks.sent(mvc, here.worker(), edit, better).andExpect(redirectedUrl(path));
        talks.sent(mvc, here.worker(), edit, better).andExpect(status().isConflict());
        assertThat(talks.page(mvc, there.worker(), path)).contains("Und wie lange?");
        step(path, "VOTING", "");
        talks.opened(mvc, here.worker(), edit).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatIsWrongIsSaidAtTheFieldAndTheTextStays() throws Exception {
        String script = "<script>alert(1)</script> " + "x".repeat(100);
        for (List<String> form :
                List.of(
                        TalkCast.form(here.worker(), "", "OPEN"),
                        TalkCast.form(here.worker(), script, "OPEN"),
                        TalkCast.form(here.worker(), QUESTION, "GEHEIM"),
                        TalkCast.form(here.worker(), "Zwei\nZeilen?", "OPEN"),
                        List.of("question", QUESTION, "about", "y".repeat(200_000)))) {
            String page =
                    talks.sent(mvc, here.worker(), TalkCast.TOPICS, form)
                            .andExpect(status().isUnprocessableContent())
                            .andReturn()
                            .getResponse()
                            .getContentAsString();
            assertThat(page).doesNotContain("<script>alert");
        }
    }

    @Test
    void newsGoToTheOwnHouseOnly() throws Exception {
        var form = new ArrayList<>(TalkCast.form(here.worker(), QUESTION, "OPEN"));
        form.set(form.size() - 1, "jemand@fremd.example");
        talks.sent(mvc, here.worker(), TalkCast.TOPICS, form)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void scriptsInATopicAreText() throws Exception {
        String path = talks.topic(mvc, here.worker(), "<b>Fett</b> gefragt?", "OPEN");
        talks.sent(
                mvc,
                here.worker(),
                path + "/beitraege",
                List.of("words", "<img src=x onerror=alert(1)> **gut**"));
        String raw =
                talks.opened(mvc, there.worker(), path)
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(raw).contains("<strong>gut</strong>").doesNotContain("<b>Fett", "<img src=x");
    }

    @Test
    void theNetworkTalksAndEachTakesBackTheirOwn() throws Exception {
        String path = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        step(path, "CHECKED", "");
        talks.sent(
                        mvc,
                        there.worker(),
                        path + "/beitraege",
                        List.of("words", "Wir sind halb fertig."))
                .andExpect(redirectedUrl(path));
        assertThat(talks.page(mvc, here.planner(), path))
                .contains("Wir sind halb fertig.", "Tarik Kaya, " + there.name());
        assertThat(talks.page(mvc, null, path)).doesNotContain("halb fertig", "Tarik");
        String remove = path + "/beitraege/" + remark(path) + "/entfernung";
        talks.sent(mvc, here.planner(), remove, List.of()).andExpect(status().isNotFound());
        talks.sent(mvc, there.worker(), remove, List.of()).andExpect(redirectedUrl(path));
        assertThat(talks.page(mvc, here.planner(), path)).doesNotContain("halb fertig");
        for (String words : List.of("", "x".repeat(2001))) {
            talks.sent(mvc, there.worker(), path + "/beitraege", List.of("words", words))
                    .andExpect(status().isUnprocessableContent());
        }
        talks.sent(mvc, there.guest(), path + "/beitraege", List.of("words", "Ich auch"))
                .andExpect(status().isForbidden());
    }

    @Test
    void aFloodOfRemarksIsStopped() throws Exception {
        String path = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        for (int i = 0; i < 10; i++) {
            talks.sent(mvc, here.worker(), path + "/beitraege", List.of("words", "Noch etwas " + i))
                    .andExpect(status().isSeeOther());
        }
        talks.sent(mvc, here.worker(), path + "/beitraege", List.of("words", "Und noch etwas"))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void theModerationGivesReasonsAndTellsWhoBroughtItIn() throws Exception {
        String path = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        talks.sent(mvc, there.planner(), path + "/zustand", List.of("state", "CHECKED"))
                .andExpect(status().isForbidden());
        step(path, "POSTPONED", "").andExpect(status().isUnprocessableContent());
        step(path, "DISCUSSED", "Gleich").andExpect(status().isUnprocessableContent());
        step(path, "UNSINN", "Gleich").andExpect(status().isUnprocessableContent());
        step(path, "POSTPONED", "Erst nach der Wahl").andExpect(redirectedUrl(path));
        assertThat(talks.page(mvc, there.worker(), path))
                .contains("zurückgestellt", "Erst nach der Wahl");
        assertThat(talks.mails(here.worker().email()).getFirst())
                .contains("Ihr Thema", "zurückgestellt", "Erst nach der Wahl", path);
        step(path, "VOTING", "").andExpect(redirectedUrl(path));
    }

    @Test
    void twoTopicsBecomeOne() throws Exception {
        String first = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        String second = talks.topic(mvc, there.worker(), "Dasselbe noch einmal?", "OPEN");
        for (String into : List.of("", "unsinn", second, "/talk/themen/" + here.id())) {
            merge(second, into).andExpect(status().isUnprocessableContent());
        }
        merge(second, "https://allmende.example" + first).andExpect(redirectedUrl(second));
        assertThat(talks.page(mvc, here.worker(), second)).contains("Geht auf in:", first);
        merge(first, second).andExpect(status().isUnprocessableContent());
    }

    @Test
    void whatDoesNotFitOnlyItsHouseAndTheModerationSee() throws Exception {
        String path = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        step(path, "UNSUITABLE", "Werbung");
        talks.opened(mvc, there.worker(), path).andExpect(status().isNotFound());
        talks.opened(mvc, null, path).andExpect(status().isNotFound());
        assertThat(talks.page(mvc, here.worker(), path)).contains("Werbung");
    }

    @Test
    void theOperatorNamesWhoModerates() throws Exception {
        Cast.Member named = there.planner();
        String path = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        assertThat(talks.page(mvc, named, path)).doesNotContain("Nächster Schritt");
        talks.sent(mvc, olga, "/betrieb/moderation", List.of("email", named.email()))
                .andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, named, path))
                .contains("Nächster Schritt", here.worker().email());
        talks.sent(mvc, olga, "/betrieb/moderation/" + named.person() + "/entfernung", List.of())
                .andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, named, path)).doesNotContain("Nächster Schritt");
    }

    @Test
    void moreTopicsAreNoMoreQueries() throws Exception {
        String all = TalkCast.TOPICS + "?zustand=alle";
        talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        talks.page(mvc, here.worker(), all);
        long before = Statements.during(() -> talks.page(mvc, here.worker(), all));
        for (int i = 0; i < 5; i++) {
            talks.topic(mvc, there.worker(), "Noch eine Frage " + i + "?", "OPEN");
        }
        assertThat(Statements.during(() -> talks.page(mvc, here.worker(), all))).isEqualTo(before);
    }

    private ResultActions step(String path, String state, String reason) throws Exception {
        return talks.sent(mvc, olga, path + "/zustand", List.of("state", state, "reason", reason));
    }

    private ResultActions merge(String path, String into) throws Exception {
        return talks.sent(
                mvc,
                olga,
                path + "/zustand",
                List.of("state", "MERGED", "reason", "Dieselbe Frage", "into", into));
    }

    private String remark(String topic) {
        return talks.owner
                .sql("select id::text from talk_remark where topic = ?")
                .param(TalkCast.id(topic))
                .query(String.class)
                .single();
    }
}
