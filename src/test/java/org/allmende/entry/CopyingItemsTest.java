package org.allmende.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class CopyingItemsTest {

    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
        projects.set(
                town,
                eakte.item("Auftrag"),
                "start_on = '2026-05-04', end_on = '2026-05-08', state = 'DONE', responsible = '"
                        + town.planner().person()
                        + "', priority = 'HIGH'");
        owner.sql(
                        "insert into subtask (authority, project, item, position, title, done_at) values (?, ?, ?, 'V', 'Termin', now())")
                .params(town.id().value(), eakte.id().value(), eakte.item("Auftrag").value())
                .update();
        owner.sql(
                        "insert into dependency (authority, project, predecessor, successor, kind) values (?, ?, ?, ?, 'FINISH_START')")
                .params(
                        town.id().value(),
                        eakte.id().value(),
                        eakte.item("Auftrag").value(),
                        eakte.item("Personalrat").value())
                .update();
    }

    @Test
    void a_package_is_copied_behind_itself_with_all_in_it_and_taken_back_as_one() throws Exception {
        copy(town.planner(), "Vorbereitung", "Zweite Runde", "dates", "people", "subtasks")
                .andExpect(status().isSeeOther());
        assertThat(projects.tree(town, eakte.id()))
                .containsExactly(
                        "Vorbereitung",
                        ".Auftrag",
                        ".Personalrat",
                        "Zweite Runde",
                        ".Auftrag",
                        ".Personalrat",
                        "Konzeption",
                        ".Aktenplan");
        assertThat(copied()).containsExactly("PLANNED|2026-05-04|2026-05-08|t|HIGH|1|1");
        mvc.perform(
                        post(eakte.path()
                                        + "/verlauf/"
                                        + projects.lastChange(town, eakte.id())
                                        + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
    }

    @Test
    void without_dates_people_and_subtasks_it_is_bare() throws Exception {
        copy(town.planner(), "Vorbereitung", "Zweite Runde").andExpect(status().isSeeOther());
        assertThat(copied()).containsExactly("PLANNED|f|HIGH|0|1");
    }

    @Test
    void what_is_confidential_stays_so() throws Exception {
        mvc.perform(
                        post(eakte.path("Vorbereitung") + "/vertraulich")
                                .param("keeping", "true")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        copy(town.planner(), "Vorbereitung", "Zweite Runde", "people")
                .andExpect(status().isSeeOther());
        assertThat(
                        owner.sql(
                                        "select count(*) from item where project = ? and title in ('Vorbereitung', 'Zweite Runde') and confidential")
                                .param(eakte.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(2);
        assertThat(projects.tree(town, eakte.id())).filteredOn(".Personalrat"::equals).hasSize(2);
    }

    @Test
    void the_form_proposes_a_title_and_asks_for_one() throws Exception {
        mvc.perform(get(eakte.path("Vorbereitung") + "/kopie").with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Vorbereitung (Kopie)"),
                                                containsString("2 Elemente darin"))));
        copy(town.planner(), "Vorbereitung", " ").andExpect(status().isUnprocessableContent());
    }

    @Test
    void only_those_who_plan_copy() throws Exception {
        copy(town.worker(), "Auftrag", "X").andExpect(status().isForbidden());
        copy(cast.town().planner(), "Auftrag", "X").andExpect(status().isNotFound());
        mvc.perform(get(eakte.path("Auftrag") + "/kopie").with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
    }

    /**
     * State, dates, responsible, priority, subtasks that are open, predecessors of the second task.
     */
    private List<String> copied() {
        return owner.sql(
                        """
                        select concat_ws('|', i.state, i.start_on, i.end_on, i.responsible is not null, i.priority,
                            (select count(*) from subtask s where s.item = i.id and s.done_at is null),
                            (select count(*) from dependency d where d.predecessor = i.id))
                        from item i join item p on p.id = i.parent where i.project = ? and p.title = 'Zweite Runde' and i.title = 'Auftrag'
                        """)
                .param(eakte.id().value())
                .query(String.class)
                .list();
    }

    private ResultActions copy(Cast.Member who, String item, String title, String... along)
            throws Exception {
        var request = post(eakte.path(item) + "/kopie").param("title", title);
        for (String part : along) {
            request.param(part, "true");
        }
        return mvc.perform(request.with(cast.as(who)));
    }
}
