package org.allmende.community;

import static org.assertj.core.api.Assertions.assertThat;
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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
@RecordApplicationEvents
class ShowingOneselfTest {

    static final String PATH = "/profil/gemeinschaft";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired JdbcClient jdbc;
    @Autowired HouseRules rules;
    @Autowired ContributionDoor door;
    @Autowired ApplicationEvents events;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town here;
    Cast.Town there;
    Cast.Member kim;

    @BeforeEach
    void verifiedTowns() {
        here = verified(cast.town());
        there = verified(cast.town());
        kim = cast.member(here.id(), "Kim", "Ohnesorg", Group.COMMUNITY);
    }

    @Test
    void theHouseRulesComeFirstAndWhatWasTypedIsSentWithThem() throws Exception {
        save("Scannen & <i>mehr</i>", "", "TOPICS", "NAME")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("Annehmen und senden")))
                .andExpect(content().string(containsString("value=\"Scannen &amp; &lt;i")))
                .andExpect(content().string(containsString("action=\"" + PATH + "\"")));
        save("Scannen", "", "TOPICS", "NAME").andExpect(status().is(422));
        save("Scannen", "99999", "TOPICS", "NAME")
                .andExpect(content().string(containsString("Ohne die Hausregeln")));
        save("Scannen", String.valueOf(rules.version()), "TOPICS", "NAME")
                .andExpect(redirectedUrl(PATH));
        save("Scannen und mehr", "", "TOPICS", "NAME").andExpect(redirectedUrl(PATH));
        mvc.perform(get("/gemeinschaft/hausregeln").with(cast.as(kim)))
                .andExpect(content().string(not(containsString("name=\"hausregeln\""))));
    }

    @Test
    void othersSeeWhatOneAgreedToAndNothingElse() throws Exception {
        accept(kim);
        save("Scannen", "", "TOPICS", "UNIT");
        mvc.perform(get(shown()).with(cast.as(there.worker())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Scannen")))
                .andExpect(content().string(containsString("Hauptamt")))
                .andExpect(content().string(not(containsString("Ohnesorg"))))
                .andExpect(content().string(not(containsString(kim.email()))));
        mvc.perform(get("/meldung/profile/" + kim.person()).with(cast.as(there.worker())))
                .andExpect(status().isOk())
                .andExpect(content().string(not(containsString("Ohnesorg"))));
        mvc.perform(get(PATH).with(cast.as(kim)))
                .andExpect(content().string(containsString("Zugestimmt am")));
        save("Scannen", "", "NAME");
        mvc.perform(get(shown()).with(cast.as(there.worker())))
                .andExpect(content().string(containsString("Kim Ohnesorg")))
                .andExpect(content().string(not(containsString("Scannen"))));
        assertThat(details()).isEqualTo(1);
        save("Scannen", "");
        mvc.perform(get(shown()).with(cast.as(there.worker()))).andExpect(status().isNotFound());
    }

    @Test
    void onlyVerifiedAdministrationsSeeIt() throws Exception {
        accept(kim);
        save("Scannen", "", "TOPICS", "NAME");
        Cast.Town unverified = cast.town();
        mvc.perform(get(shown()).with(cast.as(unverified.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get(shown()).with(cast.as(there.guest()))).andExpect(status().isForbidden());
        mvc.perform(get(shown())).andExpect(status().isSeeOther());
        mvc.perform(get("/gemeinschaft/personen/unsinn").with(cast.as(kim)))
                .andExpect(status().isNotFound());
    }

    @Test
    void aHiddenTextIsSeenByItsAuthorAloneAndWaitsWhenItIsChanged() throws Exception {
        accept(kim);
        save("Kauft bei mir", "", "TOPICS", "NAME");
        String act = "/moderation/profile/" + kim.person();
        mvc.perform(
                        post(act + "/ausblendung")
                                .param("reason", "Werbung")
                                .with(cast.as(there.operator())))
                .andExpect(status().isSeeOther());
        mvc.perform(get(shown()).with(cast.as(there.worker())))
                .andExpect(content().string(containsString("Kim Ohnesorg")))
                .andExpect(content().string(not(containsString("Kauft bei mir"))));
        mvc.perform(get(PATH).with(cast.as(kim)))
                .andExpect(content().string(containsString("Begründung und Einspruch")));
        save("Fragt mich", "", "TOPICS", "NAME");
        mvc.perform(get(shown()).with(cast.as(there.worker())))
                .andExpect(content().string(not(containsString("Fragt mich</dd>"))));
        mvc.perform(post(act + "/freigabe").with(cast.as(there.operator())));
        mvc.perform(get(shown()).with(cast.as(there.worker())))
                .andExpect(content().string(containsString("Fragt mich</dd>")));
    }

    @Test
    void whatWasHiddenDoesNotComeBackByTakingItAwayFirst() throws Exception {
        accept(kim);
        save("Kauft bei mir", "", "TOPICS", "NAME");
        String act = "/moderation/profile/" + kim.person();
        mvc.perform(
                post(act + "/ausblendung")
                        .param("reason", "Werbung")
                        .with(cast.as(there.operator())));
        for (String text : new String[] {"Kauft bei mir", "Kauft bei uns"}) {
            save("", "", "NAME").andExpect(redirectedUrl(PATH));
            save(text, "", "TOPICS", "NAME").andExpect(redirectedUrl(PATH));
            mvc.perform(get(shown()).with(cast.as(there.worker())))
                    .andExpect(content().string(not(containsString(text))));
        }
    }

    @Test
    void aFloodIsStoppedAndHugeTextsAreRefused() throws Exception {
        accept(kim);
        save("x".repeat(100_000), "", "TOPICS").andExpect(status().is(422));
        for (int i = 0; i < 20; i++) {
            save("Nummer " + i, "", "TOPICS").andExpect(status().isSeeOther());
        }
        save("eine zu viel", "", "TOPICS").andExpect(status().isTooManyRequests());
        mvc.perform(get(shown()).with(cast.as(there.worker())))
                .andExpect(content().string(containsString("Nummer 19")));
    }

    @Test
    void whoLeavesIsForgottenAndWhatTheyWroteStaysWithoutTheirName() throws Exception {
        accept(kim);
        save("Scannen", "", "TOPICS", "NAME");
        var key = new ContributionKey("probe", UUID.randomUUID());
        cast.within(
                kim,
                () ->
                        door.enter(
                                kim.viewer(),
                                new Contribution(key, "Bericht", "Text", "/gemeinschaft")));
        leave(kim, "FORT").andExpect(status().is(422));
        leave(kim, "ANONYMISE").andExpect(redirectedUrl("/mitmachen?ausgetreten"));
        assertThat(events.stream(MemberLeft.class))
                .containsExactly(new MemberLeft(kim.viewer(), MemberLeft.Legacy.ANONYMISE));
        assertThat(details()).isZero();
        mvc.perform(get("/moderation/" + key.path()).with(cast.as(there.operator())))
                .andExpect(content().string(containsString("Ehemaliges Mitglied")));
        mvc.perform(get("/profil/gemeinschaft").with(cast.as(kim)))
                .andExpect(redirectedUrl("/anmeldung?weiter=%2Fprofil%2Fgemeinschaft"));
        var person =
                owner.sql(
                                "select email::text as email, password, family_name from person where id = ?")
                        .param(kim.person().value())
                        .query()
                        .singleRow();
        assertThat(person).containsEntry("password", null).containsEntry("family_name", "Mitglied");
        assertThat(person.get("email").toString()).doesNotContain("kim");
        mvc.perform(get("/mitmachen").param("ausgetreten", ""))
                .andExpect(content().string(containsString("Sie sind ausgetreten")));
    }

    @Test
    void nothingIsLeftOfAProfileWhenTheHouseEndsTheMembership() throws Exception {
        accept(kim);
        save("Scannen", "", "TOPICS", "NAME");
        owner.sql("update membership set group_name = 'GUEST' where person = ?")
                .param(kim.person().value())
                .update();
        assertThat(details()).isZero();
        mvc.perform(get("/meldung/profile/" + kim.person()).with(cast.as(there.worker())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoWorksInTheHouseLeavesTheCommunityAndKeepsTheAccount() throws Exception {
        accept(here.planner());
        mvc.perform(
                        post("/vorlagen/dms-rollout-fachbereich/ansprechperson")
                                .param("consent", "true")
                                .with(cast.as(here.planner())))
                .andExpect(status().isSeeOther());
        leave(here.planner(), "REMOVE").andExpect(redirectedUrl("/"));
        assertThat(
                        owner.sql("select count(*) from template_contact where person = ?")
                                .param(here.planner().person().value())
                                .query(Integer.class)
                                .single())
                .isZero();
        mvc.perform(get("/projekte").with(cast.as(here.planner()))).andExpect(status().isOk());
        cast.within(
                here.planner(),
                () -> assertThat(rules.acceptedBy(here.planner().viewer())).isFalse());
    }

    @Test
    void whoBelongsElsewhereKeepsTheAccountThere() throws Exception {
        cast.alsoIn(there.id(), kim, Group.COMMUNITY);
        leave(kim, "ANONYMISE").andExpect(status().isSeeOther());
        assertThat(
                        owner.sql("select given_name from person where id = ?")
                                .param(kim.person().value())
                                .query(String.class)
                                .single())
                .isEqualTo("Kim");
    }

    @Test
    void whoIsOfTheCommunityHasNoRightsInProjectsLeft() {
        owner.sql(
                        "update membership set group_name = 'COMMUNITY' where person = ? and authority = ?")
                .params(here.worker().person().value(), here.id().value())
                .update();
        assertThat(
                        owner.sql("select count(*) from zone_access where person = ?")
                                .param(here.worker().person().value())
                                .query(Integer.class)
                                .single())
                .isZero();
    }

    private ResultActions save(String topics, String accepted, String... shows) throws Exception {
        MockHttpServletRequestBuilder request =
                post(PATH).param("topics", topics).with(cast.as(kim));
        if (!accepted.isEmpty()) {
            request.param("hausregeln", accepted);
        }
        return mvc.perform(shows.length == 0 ? request : request.param("shows", shows));
    }

    private ResultActions leave(Cast.Member member, String choice) throws Exception {
        return mvc.perform(post(PATH + "/austritt").param("choice", choice).with(cast.as(member)));
    }

    private void accept(Cast.Member member) {
        cast.within(member, () -> rules.accept(member.viewer()));
    }

    private Cast.Town verified(Cast.Town town) {
        owner.sql("update authority set verified_on = current_date where id = ?")
                .param(town.id().value())
                .update();
        return town;
    }

    private String shown() {
        return CommunityProfile.path(kim.person());
    }

    private int details() {
        return owner.sql("select count(*) from profile_detail where person = ?")
                .param(kim.person().value())
                .query(Integer.class)
                .single();
    }
}
