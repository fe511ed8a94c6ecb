package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.plan.ItemKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class MovingItemsTest {

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
    void a_task_moves_before_another_of_a_different_package() throws Exception {
        move("Auftrag", eakte.item("Konzeption"), eakte.item("Aktenplan"))
                .andExpect(status().isSeeOther())
                .andExpect(header().string("Location", eakte.path()));
        assertThat(tree())
                .containsExactly(
                        "Vorbereitung", ".Personalrat", "Konzeption", ".Auftrag", ".Aktenplan");
    }

    @Test
    void a_task_moves_to_the_end_and_to_the_top() throws Exception {
        move("Auftrag", eakte.item("Vorbereitung"), null).andExpect(status().isSeeOther());
        assertThat(tree()).startsWith("Vorbereitung", ".Personalrat", ".Auftrag");
        move("Auftrag", null, eakte.item("Vorbereitung")).andExpect(status().isSeeOther());
        assertThat(tree()).startsWith("Auftrag", "Vorbereitung", ".Personalrat");
    }

    @Test
    void a_package_takes_everything_in_it_along() throws Exception {
        move("Vorbereitung", eakte.item("Konzeption"), null).andExpect(status().isSeeOther());
        assertThat(tree())
                .containsExactly(
                        "Konzeption", ".Aktenplan", ".Vorbereitung", "..Auftrag", "..Personalrat");
        undoLast();
        assertThat(tree())
                .containsExactly(
                        "Vorbereitung", ".Auftrag", ".Personalrat", "Konzeption", ".Aktenplan");
    }

    @Test
    void after_moving_one_is_back_in_the_view_one_came_from() throws Exception {
        mvc.perform(
                        post(eakte.path("Auftrag") + "/platz")
                                .param("parent", eakte.item("Konzeption").toString())
                                .param("zurueck", eakte.path() + "/liste?suche=a")
                                .with(cast.as(town.planner())))
                .andExpect(header().string("Location", eakte.path() + "/liste?suche=a"));
        mvc.perform(
                        post(eakte.path("Auftrag") + "/platz")
                                .param("zurueck", "//boese.example")
                                .with(cast.as(town.planner())))
                .andExpect(header().string("Location", eakte.path()));
    }

    @Test
    void nothing_moves_below_itself() throws Exception {
        ItemId inner =
                projects.add(
                        town, eakte.id(), ItemKind.PACKAGE, "Innen", eakte.item("Vorbereitung"));
        move("Vorbereitung", inner, null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "kann nicht in sich selbst verschoben werden")));
        move("Vorbereitung", eakte.item("Vorbereitung"), null)
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void nothing_moves_into_a_task_or_beside_what_stands_elsewhere() throws Exception {
        move("Auftrag", eakte.item("Aktenplan"), null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ist kein Paket")));
        move("Auftrag", eakte.item("Vorbereitung"), eakte.item("Aktenplan"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("steht nicht (mehr) in diesem Paket")));
    }

    @Test
    void only_those_who_plan_move() throws Exception {
        for (Cast.Member member : new Cast.Member[] {town.worker(), town.guest()}) {
            mvc.perform(
                            post(eakte.path("Auftrag") + "/platz")
                                    .param("parent", "")
                                    .with(cast.as(member)))
                    .andExpect(status().isForbidden());
        }
        mvc.perform(
                        post(eakte.path("Auftrag") + "/platz")
                                .param("parent", "")
                                .with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post(eakte.path("Auftrag") + "/platz")
                                .param("parent", "")
                                .with(cast.as(town.administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void a_place_in_another_project_is_not_found() throws Exception {
        ProjectCast.Eakte other = projects.eakte(town);
        move("Auftrag", other.item("Konzeption"), null).andExpect(status().isNotFound());
        mvc.perform(
                        post(other.path() + "/elemente/" + eakte.item("Auftrag") + "/platz")
                                .with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        post(eakte.path("Auftrag") + "/platz")
                                .param("parent", "quatsch")
                                .with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void in_an_archived_project_nothing_moves() throws Exception {
        projects.set(town, eakte.id(), "archived_at = now()");
        move("Auftrag", eakte.item("Konzeption"), null)
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("liegt im Archiv")));
    }

    @Test
    void the_plain_page_offers_packages_and_places() throws Exception {
        mvc.perform(
                        get(eakte.path("Auftrag") + "/platz")
                                .param("parent", eakte.item("Konzeption").toString())
                                .with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("vor „Aktenplan“")));
        mvc.perform(get(eakte.path("Auftrag") + "/platz").with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
    }

    @Test
    void many_moves_to_the_same_spot_keep_their_order() throws Exception {
        for (int i = 0; i < 40; i++) {
            projects.add(town, eakte.id(), ItemKind.TASK, "T" + i, eakte.item("Konzeption"));
        }
        move("Aktenplan", eakte.item("Vorbereitung"), eakte.item("Personalrat"));
        for (int i = 0; i < 30; i++) {
            move(
                            i % 2 == 0 ? "Auftrag" : "Aktenplan",
                            eakte.item("Vorbereitung"),
                            eakte.item("Personalrat"))
                    .andExpect(status().isSeeOther());
        }
        assertThat(tree())
                .startsWith(
                        "Vorbereitung",
                        ".Auftrag",
                        ".Aktenplan",
                        ".Personalrat",
                        "Konzeption",
                        ".T0");
    }

    private java.util.List<String> tree() {
        return projects.tree(town, eakte.id());
    }

    private void undoLast() throws Exception {
        mvc.perform(
                        post(eakte.path()
                                        + "/verlauf/"
                                        + projects.lastChange(town, eakte.id())
                                        + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
    }

    private ResultActions move(String title, ItemId parent, ItemId before) throws Exception {
        return mvc.perform(
                post(eakte.path(title) + "/platz")
                        .param("parent", parent == null ? "" : parent.toString())
                        .param("before", before == null ? "" : before.toString())
                        .with(cast.as(town.planner())));
    }
}
