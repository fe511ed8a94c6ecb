package org.allmende.people;

import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class AdministeringMembersTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void membersAreFoundByNameAddressAndUnit() throws Exception {
        mvc.perform(get("/verwaltung").with(cast.as(town.administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("5 Mitglieder")));
        mvc.perform(get("/verwaltung").param("suche", "KAYA").with(cast.as(town.administrator())))
                .andExpect(content().string(containsString("ein Mitglied")));
        mvc.perform(
                        get("/verwaltung")
                                .param("suche", "%_'\"\\<b>\u0000")
                                .with(cast.as(town.administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Niemand gefunden")));
        mvc.perform(
                        get("/verwaltung")
                                .param("suche", "x".repeat(5000))
                                .with(cast.as(town.administrator())))
                .andExpect(status().isOk());
    }

    @Test
    void aGroupChangeCountsAtOnce() throws Exception {
        change(town.administrator(), town.worker(), "ADMINISTRATION")
                .andExpect(redirectedUrl("/verwaltung"));
        mvc.perform(get("/verwaltung").with(cast.as(town.worker())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Gruppe Mitarbeit → Administration")));
    }

    @Test
    void nobodyChangesOrRemovesThemselves() throws Exception {
        change(town.administrator(), town.administrator(), "GUEST")
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("ändert jemand anderes")));
        remove(town.administrator(), town.administrator()).andExpect(status().is(422));
    }

    @Test
    void theLastAdministratorStays() throws Exception {
        var second = cast.member(town.id(), "Zoë", "O’Neill", Group.ADMINISTRATION);
        change(second, town.administrator(), "GUEST").andExpect(status().isSeeOther());
        change(town.administrator(), second, "GUEST").andExpect(status().isForbidden());
        remove(second, second).andExpect(status().is(422));
    }

    @Test
    void whoIsRemovedIsGoneButKeepsTheirName() throws Exception {
        remove(town.administrator(), town.worker()).andExpect(redirectedUrl("/verwaltung"));
        mvc.perform(get("/profil").with(cast.as(town.worker()))).andExpect(status().isSeeOther());
        remove(town.administrator(), town.worker()).andExpect(status().isNotFound());
        mvc.perform(get("/verwaltung").with(cast.as(town.administrator())))
                .andExpect(content().string(not(containsString(town.worker().email()))))
                .andExpect(content().string(containsString("Tarik Kaya entfernt")));
    }

    @Test
    void strangersAreNotThere() throws Exception {
        var other = cast.town();
        change(other.administrator(), town.worker(), "GUEST").andExpect(status().isNotFound());
        remove(other.administrator(), town.worker()).andExpect(status().isNotFound());
        change(town.planner(), town.worker(), "GUEST").andExpect(status().isForbidden());
        mvc.perform(post("/verwaltung/mitglieder/keine-id").with(cast.as(town.administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anInventedGroupIsRefused() throws Exception {
        change(town.administrator(), town.worker(), "KAISER").andExpect(status().is(422));
    }

    private ResultActions change(Cast.Member who, Cast.Member whom, String group) throws Exception {
        return mvc.perform(
                post("/verwaltung/mitglieder/" + whom.person())
                        .param("group", group)
                        .param("unit", "Bauamt")
                        .with(cast.as(who)));
    }

    private ResultActions remove(Cast.Member who, Cast.Member whom) throws Exception {
        return mvc.perform(
                post("/verwaltung/mitglieder/" + whom.person() + "/entfernung").with(cast.as(who)));
    }
}
