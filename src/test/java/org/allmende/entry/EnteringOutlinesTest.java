package org.allmende.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class EnteringOutlinesTest {

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
    void a_line_becomes_an_item_at_the_end_of_its_package() throws Exception {
        add(
                        town.planner(),
                        UUID.randomUUID(),
                        eakte.item("Konzeption").toString(),
                        "TASK",
                        "Rollen klären")
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("data-item=")));
        assertThat(projects.tree(town, eakte.id()))
                .endsWith("Konzeption", ".Aktenplan", ".Rollen klären");
    }

    @Test
    void a_line_that_is_sent_again_is_added_once() throws Exception {
        UUID line = UUID.randomUUID();
        String first = item(add(town.planner(), line, "", "TASK", "Rollen klären"));
        String again = item(add(town.planner(), line, "", "TASK", "Rollen klären"));
        assertThat(again).isEqualTo(first);
        assertThat(projects.tree(town, eakte.id())).containsOnlyOnce("Rollen klären");
    }

    @Test
    void a_line_below_a_task_that_is_only_a_title_makes_it_a_package() throws Exception {
        String task = item(add(town.planner(), UUID.randomUUID(), "", "TASK", "Schulung"));
        add(town.planner(), UUID.randomUUID(), task, "TASK", "Raum buchen")
                .andExpect(status().isOk());
        assertThat(projects.tree(town, eakte.id())).endsWith("Schulung", ".Raum buchen");
        undo(projects.lastChange(town, eakte.id()));
        assertThat(projects.tree(town, eakte.id())).endsWith("Schulung");
        // A task again: nothing fits below it by hand.
        mvc.perform(
                        post(eakte.path() + "/elemente")
                                .param("title", "Raum")
                                .param("kind", "TASK")
                                .param("parent", task)
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void a_task_with_a_life_of_its_own_stays_a_task() throws Exception {
        projects.set(town, eakte.item("Aktenplan"), "end_on = '2026-06-01'");
        add(
                        town.planner(),
                        UUID.randomUUID(),
                        eakte.item("Aktenplan").toString(),
                        "TASK",
                        "Ebene 1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("bleibt deshalb eine Aufgabe")));
        assertThat(projects.tree(town, eakte.id())).doesNotContain("..Ebene 1");
    }

    @Test
    void a_line_without_title_or_name_is_refused() throws Exception {
        add(town.planner(), UUID.randomUUID(), "", "TASK", " ")
                .andExpect(status().isUnprocessableContent());
        mvc.perform(
                        post(eakte.path() + "/gliederung")
                                .param("title", "Ohne Namen")
                                .param("kind", "TASK")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
        add(town.planner(), UUID.randomUUID(), "", "TASK", "x".repeat(301))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void only_those_who_plan_enter_lines() throws Exception {
        add(town.worker(), UUID.randomUUID(), "", "TASK", "X").andExpect(status().isForbidden());
        add(cast.town().planner(), UUID.randomUUID(), "", "TASK", "X")
                .andExpect(status().isNotFound());
        var other = projects.eakte(town);
        add(town.planner(), UUID.randomUUID(), other.item("Konzeption").toString(), "TASK", "X")
                .andExpect(status().isNotFound());
    }

    private void undo(UUID change) throws Exception {
        mvc.perform(
                        post(eakte.path() + "/verlauf/" + change + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
    }

    private static String item(ResultActions answer) throws Exception {
        var found =
                Pattern.compile("data-item=\"([^\"]+)\"")
                        .matcher(answer.andReturn().getResponse().getContentAsString());
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ResultActions add(Cast.Member who, UUID line, String parent, String kind, String title)
            throws Exception {
        return mvc.perform(
                post(eakte.path() + "/gliederung")
                        .param("line", line.toString())
                        .param("parent", parent)
                        .param("kind", kind)
                        .param("title", title)
                        .with(cast.as(who)));
    }
}
