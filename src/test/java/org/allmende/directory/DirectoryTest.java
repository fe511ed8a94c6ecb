package org.allmende.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.allmende.community.HouseRules;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.web.util.HtmlUtils;

/** Somebody here looks for people of the other town, one of whom is of the community alone. */
@AllmendeTest
class DirectoryTest {

    static final String PATH = "/ansprechpersonen";
    static final String SHOWING = "/profil/gemeinschaft";
    static final String OFFER = "/vorlagen/dms-rollout-fachbereich/ansprechperson";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired HouseRules rules;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    /** A word that nobody else says, since all tests share one directory. */
    final String word = "Quork" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");

    Cast.Town here;
    Cast.Town there;
    Cast.Member kim;

    @BeforeEach
    void twoVerifiedTowns() {
        here = verified(cast.town());
        there = verified(cast.town());
        kim = cast.member(there.id(), "Kim", "Ohnesorg", Group.COMMUNITY);
        accept(kim);
    }

    @Test
    void whoShowsNameAndTopicsAndWhoStandsReadyAtATemplateAreFound() throws Exception {
        show(kim, "E-Akte und " + word, "NAME", "TOPICS");
        offer(there.planner(), word + " & <b>Aktenplan</b>");
        assertThat(found(here.worker(), word))
                .contains("2 Personen", "Kim Ohnesorg", "Mara Lindner", there.name())
                .contains("Fragen zu: E-Akte und " + word, "/vorlagen/dms-rollout-fachbereich")
                .contains("gleiche Art, ähnliche Größe, gleiches Land", there.planner().email());
        assertThat(raw(here.worker(), PATH + "?q=" + word))
                .contains("&lt;b&gt;Aktenplan")
                .doesNotContain("<b>Aktenplan", kim.email());
        assertThat(found(kim, word)).contains("aus der eigenen Behörde");
    }

    @Test
    void oneWhoDoesBothStandsThereOnce() throws Exception {
        accept(there.planner());
        show(there.planner(), "Rollout " + word, "NAME", "TOPICS");
        offer(there.planner(), "Scannen " + word);
        assertThat(found(here.worker(), word))
                .contains("Eine Person", "Rollout " + word, "Scannen " + word);
    }

    @ParameterizedTest
    @CsvSource({"Akten %s", "%s Akteneinsicht", "%s"})
    void otherFormsOfAWordFindThemToo(String typed) throws Exception {
        show(kim, "Akteneinsicht, " + word, "NAME", "TOPICS");
        assertThat(found(here.worker(), typed.formatted(word))).contains("Kim Ohnesorg");
        assertThat(found(here.worker(), "Friedhof " + word)).contains("Dazu steht niemand bereit");
    }

    @Test
    void landSizeAndSoftwareNarrow() throws Exception {
        show(kim, word, "NAME", "TOPICS");
        owner.sql("update authority set software = array['Enaio'] where id = ?")
                .param(there.id().value())
                .update();
        for (String wanted : List.of("land=BW", "groesse=MEDIUM", "software=enaio", "land=QQ")) {
            assertThat(page(here.worker(), PATH + "?q=" + word + "&" + wanted))
                    .as(wanted)
                    .contains("Kim Ohnesorg");
        }
        for (String other : List.of("land=BY", "groesse=LARGE", "software=MACH")) {
            assertThat(page(here.worker(), PATH + "?q=" + word + "&" + other))
                    .as(other)
                    .doesNotContain("Kim Ohnesorg");
        }
    }

    @Test
    void withoutBothConsentsOrTakenBackNobodyIsShown() throws Exception {
        show(kim, word, "TOPICS");
        assertThat(found(here.worker(), word)).contains("Dazu steht niemand bereit");
        show(kim, word, "NAME");
        assertThat(found(here.worker(), word)).doesNotContain("Kim Ohnesorg");
        show(kim, word, "NAME", "TOPICS");
        assertThat(found(here.worker(), word)).contains("Kim Ohnesorg");
        mvc.perform(post(SHOWING + "/austritt").param("choice", "REMOVE").with(cast.as(kim)));
        assertThat(found(here.worker(), word)).doesNotContain("Kim Ohnesorg");
    }

    @Test
    void whatModerationHidIsNotFound() throws Exception {
        show(kim, word, "NAME", "TOPICS");
        mvc.perform(
                        post("/moderation/profile/" + kim.person() + "/ausblendung")
                                .param("reason", "Werbung")
                                .with(cast.as(here.operator())))
                .andExpect(status().isSeeOther());
        assertThat(found(here.worker(), word)).doesNotContain("Kim Ohnesorg");
    }

    @Test
    void onlyVerifiedAdministrationsSeeAnybodyAndGuestsNobody() throws Exception {
        show(kim, word, "NAME", "TOPICS");
        assertThat(found(cast.town().planner(), word))
                .contains("Noch nicht geprüft")
                .doesNotContain("Kim Ohnesorg");
        mvc.perform(get(PATH).with(cast.as(here.guest()))).andExpect(status().isForbidden());
        mvc.perform(get(PATH)).andExpect(redirectedUrl("/anmeldung?weiter=%2Fansprechpersonen"));
    }

    @Test
    void whoIsFoundCanBeAsked() throws Exception {
        show(kim, word, "NAME", "TOPICS");
        String ask = "/austausch/neu?anlass=ansprechperson&zu=%1$s&person=%1$s";
        String link = ask.formatted(kim.person());
        assertThat(found(here.worker(), word)).contains(link);
        assertThat(page(here.worker(), link)).contains("Kim Ohnesorg", word);
        String path =
                ask(here.worker(), kim)
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getRedirectedUrl();
        mvc.perform(get(path).with(cast.as(kim))).andExpect(redirectedUrl(path));
        assertThat(page(kim, path)).contains("Guten Tag", "/gemeinschaft/personen/" + kim.person());
        show(kim, word, "TOPICS");
        ask(here.planner(), kim).andExpect(status().is(422));
        mvc.perform(get(ask.formatted(there.worker().person())).with(cast.as(here.worker())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoIsAwayShowsTheLastDay() throws Exception {
        offer(there.planner(), word);
        LocalDate today = LocalDate.now(ZoneId.of("Europe/Berlin"));
        owner.sql(
                        "insert into absence (authority, person, from_on, until_on, set_by) values (?, ?, ?, ?, ?)")
                .params(
                        there.id().value(),
                        there.planner().person().value(),
                        today,
                        today.plusDays(3),
                        there.planner().person().value())
                .update();
        assertThat(found(here.worker(), word)).contains("abwesend bis");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?q=%00&land=%00&seite=99999",
                "?q='%22%3Cscript%3E&software=%25&groesse=x&seite=-1",
                "?q=%F0%9F%92%A9+der+und&seite=7"
            })
    void nonsenseInTheAddressIsNoError(String query) throws Exception {
        assertThat(raw(here.worker(), PATH + query)).doesNotContain("'\"<script>");
        assertThat(raw(here.worker(), PATH + "?q=" + "x".repeat(3000))).contains("niemand");
    }

    @Test
    void moreEntriesAreNoMoreQueries() throws Exception {
        offer(there.planner(), word);
        long before = Statements.during(() -> found(here.worker(), word));
        offer(there.worker(), word);
        offer(here.planner(), word);
        show(kim, word, "NAME", "TOPICS");
        assertThat(Statements.during(() -> found(here.worker(), word))).isEqualTo(before);
    }

    private ResultActions ask(Cast.Member asker, Cast.Member asked) throws Exception {
        return mvc.perform(
                post("/austausch")
                        .param("anlass", "ansprechperson")
                        .param("zu", asked.person().toString())
                        .param("person", asked.person().toString())
                        .param("words", "Guten Tag")
                        .with(cast.as(asker)));
    }

    private void show(Cast.Member member, String topics, String... details) throws Exception {
        mvc.perform(
                        post(SHOWING)
                                .param("topics", topics)
                                .param("shows", details)
                                .with(cast.as(member)))
                .andExpect(redirectedUrl(SHOWING));
    }

    private void offer(Cast.Member member, String topics) throws Exception {
        mvc.perform(
                        post(OFFER)
                                .param("topics", topics)
                                .param("showsEmail", "true")
                                .param("consent", "true")
                                .with(cast.as(member)))
                .andExpect(status().isSeeOther());
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

    private String found(Cast.Member reader, String typed) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(get(PATH).param("q", typed).with(cast.as(reader)))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    private String page(Cast.Member reader, String path) throws Exception {
        return HtmlUtils.htmlUnescape(raw(reader, path));
    }

    private String raw(Cast.Member reader, String path) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(cast.as(reader)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
