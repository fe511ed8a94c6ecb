package org.allmende.community;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** With a contribution of no module at all: only its standing. */
@AllmendeTest
@RecordApplicationEvents
class ModeratingTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @Autowired ContributionDoor door;
    @Autowired ApplicationEvents events;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town here;
    Cast.Town there;
    Cast.Member author;
    Cast.Member moderator;
    ContributionKey key;
    final String title = "Bericht " + UUID.randomUUID();

    @BeforeEach
    void aContributionAndAModerator() throws Exception {
        here = cast.town();
        there = cast.town();
        author = cast.member(here.id(), "Kim", "Ohnesorg", Group.COMMUNITY);
        moderator = there.planner();
        appoint(moderator).andExpect(status().isSeeOther());
        key = contribute(author, title);
    }

    @AfterEach
    void nothingWaits() {
        owner.sql("update community_setting set first_wait = 0").update();
    }

    @Test
    void whatIsReportedComesIntoTheQueueAndIsHiddenWithAReason() throws Exception {
        report(here.worker(), "").andExpect(status().is(422));
        report(here.worker(), "Nennt einen <b>Preis</b>").andExpect(status().isSeeOther());
        assertThat(queue(moderator)).contains(title, "eine Meldung", "Kim Ohnesorg");
        mvc.perform(get(moderation()).with(cast.as(moderator)))
                .andExpect(content().string(containsString("Nennt einen &lt;b&gt;Preis")))
                .andExpect(content().string(not(containsString("Tarik Kaya</li>"))));
        hide(moderator, "").andExpect(status().is(422));
        hide(moderator, "Ein Angebotspreis ist vertraulich.")
                .andExpect(redirectedUrl("/moderation"));
        assertThat(events.stream(ContributionModerated.class))
                .containsExactly(new ContributionModerated(key, ContributionState.HIDDEN));
        assertThat(queue(moderator)).doesNotContain(title);
        cast.within(here.worker(), () -> assertThat(seen()).isZero());
        cast.within(author, () -> assertThat(seen()).isEqualTo(1));
        mvc.perform(get(appealPath()).with(cast.as(author)))
                .andExpect(content().string(containsString("Ein Angebotspreis ist vertraulich.")))
                .andExpect(content().string(not(containsString("Mara Lindner"))));
    }

    @Test
    void theAuthorAppealsOnceAndSomebodyElseDecides() throws Exception {
        hide(moderator, "Werbung");
        appeal(author, "Ich verkaufe nichts.").andExpect(status().isSeeOther());
        appeal(author, "Und noch einmal").andExpect(status().is(422));
        show(moderator).andExpect(status().is(422));
        Cast.Member second = there.worker();
        appoint(second);
        assertThat(queue(second)).contains("Einspruch");
        show(second).andExpect(redirectedUrl("/moderation"));
        cast.within(here.worker(), () -> assertThat(seen()).isEqualTo(1));
        mvc.perform(get(moderation()).with(cast.as(second)))
                .andExpect(content().string(containsString("Ich verkaufe nichts.")))
                .andExpect(content().string(containsString("eingeblendet")));
    }

    @Test
    void theOperatorMayTurnAnAppealDownAndThatIsTheEnd() throws Exception {
        hide(there.operator(), "Werbung");
        appeal(author, "Nein");
        mvc.perform(
                        post(moderation() + "/bestaetigung")
                                .param("reason", "Doch.")
                                .with(cast.as(there.operator())))
                .andExpect(redirectedUrl("/moderation"));
        mvc.perform(get(appealPath()).with(cast.as(author)))
                .andExpect(content().string(containsString("Doch.")))
                .andExpect(content().string(not(containsString("Einspruch einlegen"))));
        appeal(author, "Nochmals").andExpect(status().is(422));
    }

    @Test
    void whoWroteItIsNeitherModeratorOfItNorReporter() throws Exception {
        appoint(author);
        report(author, "Meins").andExpect(status().isNotFound());
        report(here.worker(), "x");
        assertThat(queue(author)).doesNotContain(title);
        hide(author, "Meins").andExpect(status().is(422));
    }

    @Test
    void whoDoesNotModerateIsNotLetIn() throws Exception {
        mvc.perform(get("/moderation").with(cast.as(here.administrator())))
                .andExpect(status().isForbidden());
        hide(here.administrator(), "x").andExpect(status().isForbidden());
        mvc.perform(get(appealPath()).with(cast.as(here.worker())))
                .andExpect(status().isNotFound());
        mvc.perform(post("/betrieb/moderation").with(cast.as(moderator)))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post("/betrieb/moderation/" + moderator.person() + "/entfernung")
                                .with(cast.as(there.operator())))
                .andExpect(status().isSeeOther());
        mvc.perform(get("/moderation").with(cast.as(moderator))).andExpect(status().isForbidden());
    }

    @Test
    void aModeratorIsNoneWhereTheyAreAGuest() throws Exception {
        owner.sql("update membership set group_name = 'GUEST' where person = ?")
                .param(moderator.person().value())
                .update();
        mvc.perform(get("/moderation").with(cast.as(moderator))).andExpect(status().isForbidden());
    }

    @Test
    void firstContributionsWaitWhereTheOperatorWantsThat() throws Exception {
        for (String wrong : new String[] {"", "viele", "21", "-1"}) {
            letFirstWait(wrong).andExpect(status().is(422));
        }
        letFirstWait("1").andExpect(status().isSeeOther());
        var newcomer = cast.member(here.id(), "Neu", "Ling", Group.COMMUNITY);
        key = contribute(newcomer, "Der erste");
        cast.within(here.worker(), () -> assertThat(seen()).isZero());
        assertThat(queue(moderator)).contains("Der erste", "neu");
        show(moderator);
        cast.within(here.worker(), () -> assertThat(seen()).isEqualTo(1));
        key = contribute(newcomer, "Der zweite");
        cast.within(here.worker(), () -> assertThat(seen()).isEqualTo(1));
    }

    @Test
    void reportsAreCounted() throws Exception {
        for (int i = 0; i < 10; i++) {
            report(here.worker(), "Nummer " + i).andExpect(status().isSeeOther());
        }
        report(here.worker(), "zu viel").andExpect(status().isTooManyRequests());
        report(here.planner(), "x".repeat(100_000)).andExpect(status().is(422));
    }

    @Test
    void theTraceStays() {
        for (String sql :
                new String[] {
                    "update moderation_trace set note = ''", "delete from moderation_trace"
                }) {
            assertThatThrownBy(() -> cast.within(moderator, () -> jdbc.sql(sql).update()))
                    .isInstanceOf(DataAccessException.class);
        }
    }

    private ContributionKey contribute(Cast.Member member, String title) {
        var fresh = new ContributionKey("probe", UUID.randomUUID());
        cast.within(
                member,
                () ->
                        door.enter(
                                member.viewer(),
                                new Contribution(fresh, title, "Text", "/gemeinschaft")));
        return fresh;
    }

    private ResultActions appoint(Cast.Member member) throws Exception {
        return mvc.perform(
                post("/betrieb/moderation")
                        .param("email", member.email())
                        .with(cast.as(there.operator())));
    }

    private ResultActions letFirstWait(String count) throws Exception {
        return mvc.perform(
                post("/betrieb/moderation/erste")
                        .param("firstWait", count)
                        .with(cast.as(there.operator())));
    }

    private ResultActions report(Cast.Member member, String reason) throws Exception {
        return mvc.perform(
                post("/meldung/" + key.path()).param("reason", reason).with(cast.as(member)));
    }

    private ResultActions hide(Cast.Member member, String reason) throws Exception {
        return mvc.perform(
                post(moderation() + "/ausblendung").param("reason", reason).with(cast.as(member)));
    }

    private ResultActions show(Cast.Member member) throws Exception {
        return mvc.perform(post(moderation() + "/freigabe").with(cast.as(member)));
    }

    private ResultActions appeal(Cast.Member member, String text) throws Exception {
        return mvc.perform(post(appealPath()).param("appeal", text).with(cast.as(member)));
    }

    private String queue(Cast.Member member) throws Exception {
        return mvc.perform(get("/moderation").with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String moderation() {
        return "/moderation/" + key.path();
    }

    private String appealPath() {
        return "/einspruch/" + key.path();
    }

    private int seen() {
        return jdbc.sql("select count(*) from contribution_standing where kind = ? and id = ?")
                .params(key.kind(), key.id())
                .query(Integer.class)
                .single();
    }
}
