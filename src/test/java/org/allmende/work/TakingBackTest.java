package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class TakingBackTest {

    private static final String[] BEFORE = {
        "Vorbereitung", ".Auftrag", ".Personalrat", "Konzeption", ".Aktenplan"
    };

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void a_deleted_package_comes_back_with_everything_in_it() throws Exception {
        act(post(eakte.path("Vorbereitung") + "/loeschung")).andExpect(status().isSeeOther());
        assertThat(tree()).containsExactly("Konzeption", ".Aktenplan");
        takeBackLast().andExpect(status().isSeeOther());
        assertThat(tree()).containsExactly(BEFORE);
        takeBackLast().andExpect(status().isSeeOther());
        assertThat(tree()).containsExactly("Konzeption", ".Aktenplan");
    }

    @Test
    void the_notice_offers_the_way_back() throws Exception {
        String location =
                act(post(eakte.path("Auftrag") + "/loeschung")
                                .param("zurueck", eakte.path() + "/board"))
                        .andExpect(status().isSeeOther())
                        .andReturn()
                        .getResponse()
                        .getHeader("Location");
        assertThat(location).isEqualTo(eakte.path() + "/board");
    }

    @Test
    void a_new_item_can_be_taken_back_even_when_something_stands_in_it() throws Exception {
        act(post(eakte.path() + "/elemente").param("title", "Roll-out").param("kind", "PACKAGE"))
                .andExpect(status().isSeeOther());
        UUID created = projects.lastChange(town, eakte.id());
        ItemId rollOut = rollOut();
        act(post(eakte.path() + "/elemente")
                        .param("title", "Altakten")
                        .param("kind", "TASK")
                        .param("parent", rollOut.toString()))
                .andExpect(status().isSeeOther());
        assertThat(tree()).endsWith("Roll-out", ".Altakten");
        takeBack(created).andExpect(status().isSeeOther());
        assertThat(tree()).containsExactly(BEFORE);
        takeBackLast().andExpect(status().isSeeOther());
        assertThat(tree()).endsWith("Roll-out", ".Altakten");
    }

    @Test
    void a_new_name_can_be_taken_back_unless_it_was_changed_again() throws Exception {
        rename("Auftrag", "Projektauftrag");
        UUID first = projects.lastChange(town, eakte.id());
        rename("Auftrag", "Projektauftrag beschließen");
        takeBack(first)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Inzwischen wurde dasselbe noch einmal geändert")));
        takeBackLast().andExpect(status().isSeeOther());
        assertThat(tree()).contains(".Projektauftrag");
    }

    @Test
    void a_move_is_taken_back_to_where_its_package_stands_now() throws Exception {
        act(
                post(eakte.path("Auftrag") + "/platz")
                        .param("parent", eakte.item("Konzeption").toString()));
        UUID moved = projects.lastChange(town, eakte.id());
        act(post(eakte.path("Vorbereitung") + "/platz")
                        .param("parent", eakte.item("Konzeption").toString()))
                .andExpect(status().isSeeOther());
        takeBack(moved).andExpect(status().isSeeOther());
        assertThat(tree())
                .containsExactly(
                        "Konzeption", ".Aktenplan", ".Vorbereitung", "..Auftrag", "..Personalrat");
    }

    @Test
    void a_move_is_not_taken_back_below_itself() throws Exception {
        ItemId inner =
                projects.add(
                        town,
                        eakte.id(),
                        org.allmende.plan.ItemKind.PACKAGE,
                        "Innen",
                        eakte.item("Vorbereitung"));
        act(post(eakte.path() + "/elemente/" + inner + "/platz").param("parent", ""))
                .andExpect(status().isSeeOther());
        UUID moved = projects.lastChange(town, eakte.id());
        act(post(eakte.path("Vorbereitung") + "/platz").param("parent", inner.toString()))
                .andExpect(status().isSeeOther());
        takeBack(moved).andExpect(status().isUnprocessableContent());
    }

    @Test
    void nothing_comes_back_into_a_deleted_package() throws Exception {
        act(post(eakte.path("Auftrag") + "/loeschung"));
        UUID deleted = projects.lastChange(town, eakte.id());
        act(post(eakte.path("Vorbereitung") + "/loeschung"));
        takeBack(deleted)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Das Paket, in dem es stand, wurde inzwischen gelöscht")));
        assertThat(tree()).containsExactly("Konzeption", ".Aktenplan");
    }

    @Test
    void a_state_can_be_taken_back_by_those_who_work() throws Exception {
        mvc.perform(
                        post(eakte.path("Auftrag") + "/zustand")
                                .param("state", "DONE")
                                .with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        mvc.perform(post(undo(projects.lastChange(town, eakte.id()))).with(cast.as(town.worker())))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", eakte.path()));
        act(get(eakte.path() + "/board")).andExpect(content().string(containsString("Auftrag")));
    }

    @Test
    void structure_is_taken_back_only_by_those_who_plan() throws Exception {
        act(
                post(eakte.path("Auftrag") + "/platz")
                        .param("parent", eakte.item("Vorbereitung").toString()));
        UUID moved = projects.lastChange(town, eakte.id());
        mvc.perform(post(undo(moved)).with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
        mvc.perform(post(undo(moved)).with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
        mvc.perform(post(undo(moved)).with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void there_is_nothing_to_take_back_from_an_unknown_change() throws Exception {
        takeBack(UUID.randomUUID()).andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_closed_task_keeps_its_name() throws Exception {
        rename("Auftrag", "Projektauftrag");
        UUID renamed = projects.lastChange(town, eakte.id());
        act(post(eakte.path("Auftrag") + "/zustand").param("state", "DONE"));
        act(post(eakte.path("Auftrag") + "/titel").param("title", "Anders"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ist abgeschlossen")));
        takeBack(renamed).andExpect(status().isUnprocessableContent());
    }

    private ItemId rollOut() {
        return projects.asPlanner(town, () -> new ItemId(projects.only(eakte.id(), "Roll-out")));
    }

    private void rename(String item, String title) throws Exception {
        act(post(eakte.path(item) + "/titel").param("title", title))
                .andExpect(status().isSeeOther());
    }

    private ResultActions takeBackLast() throws Exception {
        return takeBack(projects.lastChange(town, eakte.id()));
    }

    private ResultActions takeBack(UUID change) throws Exception {
        return act(post(undo(change)));
    }

    private String undo(UUID change) {
        return eakte.path() + "/verlauf/" + change + "/ruecknahme";
    }

    private java.util.List<String> tree() {
        return projects.tree(town, eakte.id());
    }

    private ResultActions act(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())));
    }
}
