package org.allmende.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Fence;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** Groups of persons. */
@AllmendeTest
class KeepingGroupsTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired PersonGroups groups;

    Cast.Town town;

    @BeforeEach
    void scene() {
        town = cast.town();
    }

    @Test
    void aPlannerMakesChangesAndDissolvesAGroup() throws Exception {
        web.perform(filled("", "Bauamt", town.worker(), town.guest()))
                .andExpect(redirectedUrl("/verwaltung/gruppen"));
        PersonGroup group = only();
        assertThat(group.members())
                .extracting(PersonCard::name)
                .containsExactly("Tarik Kaya", "Gesa Thiel");
        web.perform(get("/verwaltung/gruppen").with(cast.as(town.administrator())))
                .andExpect(content().string(containsString("Tarik Kaya, Gesa Thiel")));
        web.perform(get("/verwaltung/gruppen/" + group.id()).with(cast.as(town.planner())))
                .andExpect(status().isOk());
        web.perform(filled("/" + group.id(), "Hochbau", town.worker()).param("version", "0"))
                .andExpect(redirectedUrl("/verwaltung/gruppen"));
        assertThat(only().name()).isEqualTo("Hochbau");
        assertThat(only().members()).extracting(PersonCard::name).containsExactly("Tarik Kaya");
        web.perform(filled("/" + group.id(), "Tiefbau").param("version", "0"))
                .andExpect(status().isConflict());
        web.perform(
                        post("/verwaltung/gruppen/" + group.id() + "/aufloesung")
                                .with(cast.as(town.planner())))
                .andExpect(redirectedUrl("/verwaltung/gruppen"));
        assertThat(Fence.within(town.planner().viewer(), () -> groups.of(town.planner().viewer())))
                .isEmpty();
        web.perform(get("/verwaltung").with(cast.as(town.administrator())))
                .andExpect(content().string(containsString("Gruppe „Hochbau“ aufgelöst")));
    }

    @Test
    void aNameIsNeededAndThereOnce() throws Exception {
        web.perform(filled("", " ")).andExpect(status().isUnprocessableContent());
        web.perform(filled("", "Bauamt")).andExpect(status().is3xxRedirection());
        web.perform(filled("", "bauamt", town.worker()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("gibt es schon")));
        web.perform(filled("", "x".repeat(101))).andExpect(status().isUnprocessableContent());
    }

    @Test
    void onlyColleaguesBelongToIt() throws Exception {
        web.perform(filled("", "Bauamt", cast.town().worker()))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("gehört nicht mehr zu dieser Behörde")));
        web.perform(
                        post("/verwaltung/gruppen")
                                .param("name", "Bauamt")
                                .param("members", "kein Mensch")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
    }

    private PersonGroup only() {
        var all = Fence.within(town.planner().viewer(), () -> groups.of(town.planner().viewer()));
        assertThat(all).hasSize(1);
        return all.getFirst();
    }

    private MockHttpServletRequestBuilder filled(String path, String name, Cast.Member... members) {
        var request = post("/verwaltung/gruppen" + path).param("name", name);
        for (Cast.Member member : members) {
            request = request.param("members", member.person().toString());
        }
        return request.with(cast.as(town.planner()));
    }
}
