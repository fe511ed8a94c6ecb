package org.allmende.absence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.flash;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.PersonId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class BeingAwayTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Substitutes substitutes;
    @Autowired AbsenceSetting setting;

    Cast.Town town;
    LocalDate today;

    @BeforeEach
    void town() {
        town = cast.town();
        today = LocalDate.now(java.time.ZoneId.of("Europe/Berlin"));
    }

    @Test
    void guestsLearnNothingOfWhoWorksHere() throws Exception {
        var page =
                mvc.perform(get("/profil/abwesenheit").with(cast.as(town.guest())))
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(page).contains("Abwesenheit eintragen").doesNotContain("Petra Adam");
        mvc.perform(
                        post("/profil/abwesenheit")
                                .with(cast.as(town.guest()))
                                .param("from", "2026-12-01")
                                .param("until", "2026-12-02")
                                .param("substitute", town.planner().person().toString()))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void whoIsAwayNamesWhoStandsIn() throws Exception {
        enter(town.planner(), today, today.plusDays(5), town.worker().person().toString())
                .andExpect(redirectedUrl("/profil/abwesenheit"));

        assertThat(on(town.worker(), today.plusDays(1)))
                .isEqualTo(Map.of(town.planner().person(), List.of(town.worker().person())));
        assertThat(on(town.worker(), today.plusDays(6))).isEmpty();
        assertThat(
                        Fence.within(
                                town.worker().viewer(),
                                () -> substitutes.representedBy(town.worker().viewer(), today)))
                .containsExactly(town.planner().person());
        mvc.perform(get("/profil/abwesenheit").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Vertretung: Tarik Kaya")));
        mvc.perform(get("/profil/abwesenheit").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("Mara Lindner")));
    }

    @Test
    void bothSidesSeeThatItDoesNotFit() throws Exception {
        enter(town.planner(), today, today.plusDays(5), town.worker().person().toString());
        enter(town.worker(), today.plusDays(2), today.plusDays(3), "");

        mvc.perform(get("/profil/abwesenheit").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("Tarik Kaya ist vom")));
        mvc.perform(get("/profil/abwesenheit").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("Tarik Kaya soll vom")));
    }

    @Test
    void anAbsenceIsTakenBackAndRestored() throws Exception {
        enter(town.planner(), today, today.plusDays(5), town.worker().person().toString());
        var id = only(town.planner());
        String undo = "/abwesenheiten/" + id + "/wiederherstellung";

        mvc.perform(post("/abwesenheiten/" + id + "/entfernung").with(cast.as(town.planner())))
                .andExpect(redirectedUrl("/profil/abwesenheit"))
                .andExpect(flash().attributeExists("notice"));
        assertThat(on(town.planner(), today)).isEmpty();
        mvc.perform(post(undo).with(cast.as(town.planner()))).andExpect(status().isSeeOther());
        assertThat(on(town.planner(), today)).hasSize(1);
    }

    @Test
    void whatDoesNotWorkIsSaidAtItsField() throws Exception {
        refused("", "", "", "füllen Sie dieses Feld");
        refused("2026-13-01", "2026-12-01", "", "2026-13-01");
        refused(today.toString(), today.minusDays(1).toString(), "", "vor dem ersten");
        refused(today.minusDays(9).toString(), today.minusDays(1).toString(), "", "schon vorbei");
        refused(today.toString(), today.plusYears(4).toString(), "", "höchstens 3 Jahre");
        refused(
                today.toString(),
                today.toString(),
                town.planner().person().toString(),
                "selbst vertreten");
        refused(
                today.toString(),
                today.toString(),
                town.guest().person().toString(),
                "Gäste können nicht");
        refused(
                today.toString(),
                today.toString(),
                cast.town().worker().person().toString(),
                "aus der Behörde");
        enter(town.planner(), today, today.plusDays(5), "");
        refused(today.plusDays(5).toString(), today.plusDays(7).toString(), "", "schon eine");
    }

    @Test
    void onlyTheAdministrationEntersItForOthers() throws Exception {
        mvc.perform(
                        post("/verwaltung/abwesenheiten")
                                .param("person", town.worker().person().toString())
                                .param("from", today.toString())
                                .param("until", today.toString())
                                .param("substitute", town.planner().person().toString())
                                .with(cast.as(town.administrator())))
                .andExpect(redirectedUrl("/verwaltung/abwesenheiten"));
        assertThat(on(town.planner(), today)).containsKey(town.worker().person());
        mvc.perform(get("/verwaltung/abwesenheiten").with(cast.as(town.administrator())))
                .andExpect(content().string(containsString("Tarik Kaya")));
        mvc.perform(get("/verwaltung/abwesenheiten").with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
        var id = only(town.worker());
        mvc.perform(post("/abwesenheiten/" + id + "/entfernung").with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post("/abwesenheiten/" + id + "/entfernung")
                                .with(cast.as(cast.town().administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anotherAuthorityKnowsNothingOfIt() throws Exception {
        enter(town.planner(), today, today, town.worker().person().toString());
        Cast.Town other = cast.town();

        assertThat(on(other.planner(), today)).isEmpty();
        mvc.perform(get("/verwaltung/abwesenheiten").with(cast.as(other.administrator())))
                .andExpect(
                        content().string(not(containsString(town.planner().name() + "</strong>"))));
    }

    @Test
    void thePageAsksTheSameHoweverManyAreAway() throws Exception {
        long few = asked();
        for (int i = 0; i < 12; i++) {
            var one = cast.member(town.id(), "Ines", "Nr" + i, org.allmende.tenancy.Group.WORKING);
            enter(one, today, today.plusDays(i), town.worker().person().toString());
        }
        assertThat(asked()).isEqualTo(few);
    }

    private long asked() throws Exception {
        return Statements.during(() ->
                mvc.perform(get("/verwaltung/abwesenheiten").with(cast.as(town.administrator()))));
    }

    private Map<PersonId, List<PersonId>> on(Cast.Member member, LocalDate day) {
        return Fence.within(member.viewer(), () -> substitutes.of(member.viewer(), day));
    }

    private java.util.UUID only(Cast.Member member) {
        return Fence.within(
                member.viewer(),
                () -> setting.page(member.viewer(), false, today).mine().getFirst().absence().id());
    }

    private ResultActions enter(Cast.Member who, LocalDate from, LocalDate until, String substitute)
            throws Exception {
        return mvc.perform(
                post("/profil/abwesenheit")
                        .param("from", from.toString())
                        .param("until", until.toString())
                        .param("substitute", substitute)
                        .param("mailPaused", "true")
                        .with(cast.as(who)));
    }

    private void refused(String from, String until, String substitute, String sentence)
            throws Exception {
        mvc.perform(
                        post("/profil/abwesenheit")
                                .param("from", from)
                                .param("until", until)
                                .param("substitute", substitute)
                                .with(cast.as(town.planner())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString(sentence)));
    }
}
