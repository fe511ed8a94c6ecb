package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.people.GroupKeeping;
import org.allmende.people.PersonGroupForm;
import org.allmende.people.PersonGroupId;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class AssigningGroupsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired GroupKeeping groups;
    Cast.Town town;
    ProjectCast.Eakte eakte;
    Cast.Member gardener;
    PersonGroupId depot;

    /** The „Bauhof“ is a group of one, who has no right in the project yet. */
    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
        gardener = cast.member(town.id(), "Gero", "Baum", Group.WORKING);
        depot = group("Bauhof", gardener);
    }

    @Test
    void is_offered_beside_the_persons_and_shown_on_the_task() throws Exception {
        assertThat(body(town.planner(), eakte.path("Auftrag") + "?bearbeiten="))
                .contains("Bauhof", "Gruppe, 1 Person");
        assign("Auftrag", depot).andExpect(status().isSeeOther());
        assertThat(body(town.planner(), eakte.path("Auftrag")))
                .contains("Bauhof", "zur Ausführung eingetragen: Bauhof");
        assertThat(body(town.planner(), eakte.path() + "/board")).contains("Bauhof");
    }

    @Test
    void whoever_belongs_to_it_finds_the_task_in_mein_tag_and_may_work_on_it() throws Exception {
        assertThat(body(gardener, "/mein-tag")).doesNotContain("Auftrag");
        assign("Auftrag", depot).andExpect(status().isSeeOther());
        assertThat(body(gardener, "/mein-tag")).contains("Auftrag");
        assertThat(body(gardener, eakte.path() + "/liste?person=" + gardener.person()))
                .contains("Auftrag")
                .doesNotContain("Personalrat");
        mvc.perform(
                        post(eakte.path("Auftrag") + "/zustand")
                                .with(cast.as(gardener))
                                .param("state", "DONE"))
                .andExpect(status().isSeeOther());
    }

    @Test
    void a_group_with_guests_is_let_in_at_the_task_only() throws Exception {
        var visitor = cast.member(town.id(), "Vera", "Fremd", Group.GUEST);
        assign("Auftrag", group("Runder Tisch", visitor)).andExpect(status().isSeeOther());
        assertThat(body(visitor, eakte.path("Auftrag"))).contains("Auftrag");
        mvc.perform(get(eakte.path("Personalrat")).with(cast.as(visitor)))
                .andExpect(status().isNotFound());
    }

    @Test
    void it_can_be_taken_back_and_a_dissolved_group_does_not_come_back() throws Exception {
        assign("Auftrag", depot).andExpect(status().isSeeOther());
        UUID assigned = projects.lastChange(town, eakte.id());
        assign("Auftrag").andExpect(status().isSeeOther());
        UUID taken = projects.lastChange(town, eakte.id());
        undo(taken).andExpect(status().isSeeOther());
        assertThat(body(town.planner(), eakte.path("Auftrag"))).contains("person--role");
        assertThat(assigned).isNotEqualTo(taken);
        assign("Auftrag").andExpect(status().isSeeOther());
        UUID again = projects.lastChange(town, eakte.id());
        Fence.within(
                town.planner().viewer(), () -> groups.dissolve(town.planner().viewer(), depot));
        undo(again).andExpect(status().isSeeOther());
        assertThat(body(town.planner(), eakte.path("Auftrag"))).doesNotContain("person--role");
    }

    @Test
    void a_group_of_another_authority_is_refused_at_the_field() throws Exception {
        var other = cast.town();
        PersonGroupId foreign =
                Fence.within(
                        other.planner().viewer(),
                        () ->
                                groups.add(
                                        other.planner().viewer(),
                                        new PersonGroupForm("Fremde", "", List.of(), "0")));
        assertThat(
                        assign("Auftrag", foreign)
                                .andExpect(status().isUnprocessableContent())
                                .andReturn()
                                .getResponse()
                                .getContentAsString())
                .contains("field-assignees");
        mvc.perform(form("Auftrag").param("groups", "quatsch"))
                .andExpect(status().isUnprocessableContent());
    }

    private PersonGroupId group(String name, Cast.Member... members) {
        var ids = Stream.of(members).map(one -> one.person().toString()).toList();
        return Fence.within(
                town.planner().viewer(),
                () -> groups.add(town.planner().viewer(), new PersonGroupForm(name, "", ids, "0")));
    }

    private ResultActions assign(String task, PersonGroupId... assigned) throws Exception {
        var request = form(task);
        for (PersonGroupId id : assigned) {
            request.param("groups", id.toString());
        }
        return mvc.perform(request);
    }

    private org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder form(
            String task) {
        int version = projects.asPlanner(town, () -> projects.version(eakte.item(task)));
        return post(eakte.path(task))
                .with(cast.as(town.planner()))
                .param("version", String.valueOf(version))
                .param("title", task)
                .param("priority", "NORMAL");
    }

    private ResultActions undo(UUID change) throws Exception {
        return mvc.perform(
                post(eakte.path() + "/verlauf/" + change + "/ruecknahme")
                        .with(cast.as(town.planner())));
    }

    private String body(Cast.Member member, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
