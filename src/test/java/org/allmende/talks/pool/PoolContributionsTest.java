package org.allmende.talks.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.talks.TalkCast;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/**
 * Topics and remarks under the house rules, in the hands of the moderation, and after somebody
 * left.
 */
@AllmendeTest
class PoolContributionsTest {

    static final String QUESTION = "Wer scannt schon ersetzend?";
    static final String SAID = "Wir sind halb fertig.";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired TalkCast talks;

    Cast.Town here;
    Cast.Town there;
    Cast.Member kim;
    Cast.Member olga;

    @BeforeEach
    void kimBelongsToTheCommunityAlone() {
        here = talks.verifiedTown();
        there = talks.verifiedTown();
        olga = here.operator();
        kim = cast.member(there.id(), "Kim", "Ohnesorg", Group.COMMUNITY);
    }

    @AfterEach
    void nothingWaits() {
        talks.owner.sql("update community_setting set first_wait = 0").update();
    }

    @Test
    void theHouseRulesAreAcceptedOnceBeforeTheFirstTopic() throws Exception {
        String rules = body(bring(kim).andExpect(status().isUnprocessableContent()));
        assertThat(rules).contains("Hausregeln", QUESTION);
        assertThat(talks.page(mvc, here.worker(), TalkCast.TOPICS + "?zustand=neu"))
                .doesNotContain(there.name());
        talks.accept(kim);
        bring(kim).andExpect(status().isSeeOther());
        say(kim, talks.topic(mvc, here.worker(), QUESTION, "OPEN"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void firstContributionsAreLookedAtWhereTheOperatorWantsThat() throws Exception {
        talks.owner.sql("update community_setting set first_wait = 1").update();
        talks.accept(kim);
        String topic = path(bring(kim));
        assertThat(talks.page(mvc, kim, topic)).contains(QUESTION, "Von anderen nicht zu sehen");
        steer(topic, "VOTING");
        for (Cast.Member other : new Cast.Member[] {null, here.worker(), there.worker()}) {
            talks.opened(mvc, other, topic).andExpect(status().isNotFound());
            assertThat(talks.page(mvc, other, TalkCast.TOPICS)).doesNotContain(topic);
        }
        moderate(key(topic), "freigabe").andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, null, topic)).contains(QUESTION);
        assertThat(talks.page(mvc, kim, topic)).doesNotContain("Von anderen nicht zu sehen");
    }

    @Test
    void whatIsReportedIsHiddenWithAReasonAndItsAuthorObjects() throws Exception {
        talks.accept(kim);
        String topic = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        steer(topic, "CHECKED");
        say(kim, topic);
        String remark = "remark/" + remark(topic);
        assertThat(talks.page(mvc, here.worker(), topic)).contains("/meldung/" + remark);
        talks.sent(mvc, here.worker(), "/meldung/" + remark, List.of("reason", "Werbung"))
                .andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, olga, "/moderation")).contains(QUESTION, "Kim Ohnesorg");
        moderate(remark, "ausblendung", "reason", "Werbung").andExpect(status().isSeeOther());
        assertThat(talks.page(mvc, here.worker(), topic)).doesNotContain(SAID);
        assertThat(talks.page(mvc, kim, topic)).contains(SAID, "/einspruch/" + remark);
        moderate(key(topic), "ausblendung", "reason", "Nennt Preise");
        talks.opened(mvc, null, topic).andExpect(status().isNotFound());
        talks.opened(mvc, there.worker(), topic).andExpect(status().isNotFound());
        assertThat(talks.page(mvc, here.worker(), "/einspruch/" + key(topic)))
                .contains("Nennt Preise");
    }

    @Test
    void afterTwentyInAnHourItIsEnough() throws Exception {
        String topic = talks.topic(mvc, here.worker(), QUESTION, "OPEN");
        for (int i = 0; i < 20; i++) {
            say(here.planner(), topic).andExpect(redirectedUrl(topic));
        }
        say(here.planner(), topic).andExpect(status().isTooManyRequests());
        assertThat(count("talk_remark where topic = ?", topic)).isEqualTo(20);
    }

    @Test
    void whoLeavesWithoutANameLeavesTheirWords() throws Exception {
        talks.accept(kim);
        String topic = path(bring(kim));
        say(kim, topic);
        leave("ANONYMISE");
        assertThat(talks.page(mvc, here.worker(), topic))
                .contains(QUESTION, SAID, "Ehemaliges Mitglied")
                .doesNotContain("Ohnesorg");
        assertThat(talks.page(mvc, olga, topic)).doesNotContain(kim.email());
        assertThat(count("talk_topic_source where topic = ?", topic)).isZero();
    }

    @Test
    void whoTakesTheirWordsWithThemLeavesTheAnswersOfOthers() throws Exception {
        talks.accept(kim);
        String alone = path(bring(kim));
        String answered = path(bring(kim));
        say(here.worker(), answered);
        String elsewhere = talks.topic(mvc, here.worker(), "Noch eine Frage?", "OPEN");
        say(kim, elsewhere);
        leave("REMOVE");
        talks.opened(mvc, here.worker(), alone).andExpect(status().isNotFound());
        assertThat(talks.page(mvc, here.worker(), answered))
                .contains(QUESTION, SAID)
                .doesNotContain("Wir suchen Erfahrungen.", "Ohnesorg");
        assertThat(talks.page(mvc, here.worker(), elsewhere)).doesNotContain(SAID);
        assertThat(talks.page(mvc, olga, "/moderation")).doesNotContain("Ohnesorg");
    }

    private ResultActions bring(Cast.Member member) throws Exception {
        return talks.sent(mvc, member, TalkCast.TOPICS, TalkCast.form(member, QUESTION, "OPEN"));
    }

    private ResultActions say(Cast.Member member, String topic) throws Exception {
        return talks.sent(mvc, member, topic + "/beitraege", List.of("words", SAID));
    }

    private void steer(String topic, String state) throws Exception {
        talks.sent(mvc, olga, topic + "/zustand", List.of("state", state))
                .andExpect(status().isSeeOther());
    }

    private ResultActions moderate(String key, String noun, String... fields) throws Exception {
        return talks.sent(mvc, olga, "/moderation/" + key + "/" + noun, List.of(fields));
    }

    private void leave(String choice) throws Exception {
        talks.sent(mvc, kim, "/profil/gemeinschaft/austritt", List.of("choice", choice))
                .andExpect(status().isSeeOther());
    }

    private static String path(ResultActions brought) {
        return String.valueOf(brought.andReturn().getResponse().getHeader("Location"));
    }

    private static String body(ResultActions answer) throws Exception {
        return answer.andReturn().getResponse().getContentAsString();
    }

    private static String key(String topic) {
        return "topic/" + TalkCast.id(topic);
    }

    private String remark(String topic) {
        return talks.owner
                .sql("select id::text from talk_remark where topic = ?")
                .param(TalkCast.id(topic))
                .query(String.class)
                .single();
    }

    private int count(String from, String topic) {
        return talks.owner
                .sql("select count(*) from " + from)
                .param(TalkCast.id(topic))
                .query(Integer.class)
                .single();
    }
}
