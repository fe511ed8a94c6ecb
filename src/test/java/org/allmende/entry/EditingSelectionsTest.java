package org.allmende.entry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

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
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class EditingSelectionsTest {

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
        for (String task : new String[] {"Auftrag", "Personalrat", "Aktenplan"}) {
            projects.set(town, eakte.item(task), "start_on = '2026-05-04', end_on = '2026-05-08'");
        }
    }

    @Test
    // The 14th of May is a holiday.
    void several_things_of_several_items_change_in_one_step_that_can_be_taken_back()
            throws Exception {
        send(
                        town.planner(),
                        select("Auftrag", "Aktenplan")
                                .param("state", "ACTIVE")
                                .param("shift", "5")
                                .param("priority", "HIGH")
                                .param("responsible", town.planner().person().toString())
                                .param("joining", town.worker().person().toString()))
                .andExpect(status().isSeeOther());
        assertThat(facts("Auftrag")).isEqualTo("ACTIVE|2026-05-11|2026-05-18|HIGH|t|1");
        assertThat(facts("Aktenplan")).isEqualTo("ACTIVE|2026-05-11|2026-05-18|HIGH|t|1");
        assertThat(facts("Personalrat")).isEqualTo("PLANNED|2026-05-04|2026-05-08|NORMAL|0");
        takeBack();
        assertThat(facts("Auftrag")).isEqualTo("PLANNED|2026-05-04|2026-05-08|NORMAL|0");
        assertThat(facts("Aktenplan")).isEqualTo("PLANNED|2026-05-04|2026-05-08|NORMAL|0");
    }

    @Test
    void tags_come_and_go_whatever_their_letters() throws Exception {
        projects.set(town, eakte.item("Auftrag"), "tags = '{Rathaus,IT}'");
        projects.set(town, eakte.item("Aktenplan"), "tags = '{Archiv}'");
        mvc.perform(
                        get(eakte.path() + "/auswahl")
                                .param("element", eakte.item("Auftrag").toString())
                                .with(cast.as(town.planner())))
                .andExpect(content().string(containsString("<option value=\"Rathaus\">")));
        send(
                        town.planner(),
                        select("Auftrag", "Aktenplan", "Vorbereitung")
                                .param("tagging", "it,  Neues  Wort")
                                .param("untagging", "rathaus"))
                .andExpect(status().isSeeOther());
        assertThat(tags("Auftrag")).isEqualTo("{IT,\"Neues Wort\"}");
        assertThat(tags("Aktenplan")).isEqualTo("{Archiv,it,\"Neues Wort\"}");
        assertThat(tags("Vorbereitung")).isEqualTo("{it,\"Neues Wort\"}");
        takeBack();
        assertThat(tags("Auftrag")).isEqualTo("{Rathaus,IT}");
    }

    @Test
    void tags_that_are_too_long_or_too_many_are_refused() throws Exception {
        send(town.planner(), select("Auftrag").param("tagging", "x".repeat(61)))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("x".repeat(61))));
        projects.set(
                town,
                eakte.item("Auftrag"),
                "tags = (select array_agg('t' || n) from generate_series(1, 20) n)");
        send(town.planner(), select("Auftrag").param("tagging", "noch eins"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("21")));
    }

    @Test
    void dates_go_back_too_and_weekends_are_skipped() throws Exception {
        send(town.planner(), select("Auftrag").param("shift", "-2"))
                .andExpect(status().isSeeOther());
        // The 1st of May is a holiday.
        assertThat(facts("Auftrag")).startsWith("PLANNED|2026-04-29|2026-05-06");
    }

    @Test
    void items_move_and_are_deleted_together_with_those_in_a_package_among_them() throws Exception {
        send(
                        town.planner(),
                        select("Auftrag", "Personalrat")
                                .param("paket", eakte.item("Konzeption").toString()))
                .andExpect(status().isSeeOther());
        assertThat(projects.tree(town, eakte.id()))
                .containsExactly(
                        "Vorbereitung", "Konzeption", ".Aktenplan", ".Auftrag", ".Personalrat");
        takeBack();
        assertThat(projects.tree(town, eakte.id()))
                .startsWith("Vorbereitung", ".Auftrag", ".Personalrat");
        send(town.planner(), select("Vorbereitung", "Auftrag", "Aktenplan").param("delete", "true"))
                .andExpect(status().isSeeOther());
        assertThat(projects.tree(town, eakte.id())).containsExactly("Konzeption");
        takeBack();
        assertThat(projects.tree(town, eakte.id())).hasSize(5);
    }

    @Test
    void what_cannot_be_changed_is_named_with_the_reason_and_the_rest_changes() throws Exception {
        projects.set(town, eakte.item("Personalrat"), "state = 'DONE'");
        send(town.planner(), select("Auftrag", "Personalrat", "Vorbereitung").param("shift", "1"))
                .andExpect(status().isOk())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Ein Element ist geändert, 2 nicht"),
                                                containsString(
                                                        "eines Pakets sind die seines Inhalts"),
                                                containsString("Änderungen zurücknehmen"))));
        assertThat(facts("Auftrag")).startsWith("PLANNED|2026-05-05|2026-05-11");
        assertThat(facts("Personalrat")).startsWith("DONE|2026-05-04|2026-05-08");
    }

    @Test
    void all_or_nothing_changes_nothing_when_one_of_them_cannot() throws Exception {
        projects.set(town, eakte.item("Personalrat"), "state = 'DONE'");
        send(
                        town.planner(),
                        select("Auftrag", "Personalrat").param("shift", "1").param("alle", "true"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("deshalb ist noch nichts geändert")));
        assertThat(facts("Auftrag")).startsWith("PLANNED|2026-05-04|2026-05-08");
    }

    @Test
    void the_right_is_asked_at_each_item() throws Exception {
        send(town.worker(), select("Auftrag", "Aktenplan").param("state", "ACTIVE"))
                .andExpect(status().isSeeOther());
        assertThat(facts("Auftrag")).startsWith("ACTIVE");
        send(town.worker(), select("Auftrag").param("shift", "1"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Hier fehlt das Recht")));
        send(town.guest(), select("Auftrag").param("state", "DONE"))
                .andExpect(status().isForbidden());
        send(cast.town().planner(), select("Auftrag").param("state", "DONE"))
                .andExpect(status().isNotFound());
    }

    @Test
    void nothing_selected_or_nothing_wanted_is_said() throws Exception {
        send(town.planner(), post(eakte.path() + "/auswahl").param("shift", "1"))
                .andExpect(status().isUnprocessableContent());
        send(town.planner(), select("Auftrag"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("noch nichts gewählt")));
        send(town.planner(), select("Auftrag").param("shift", "bald"))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content().string(containsString("„bald“ ist keine Zahl von Arbeitstagen")));
        mvc.perform(
                        get(eakte.path() + "/auswahl")
                                .param("element", eakte.item("Auftrag").toString(), "kein-element")
                                .with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Ein Element ist ausgewählt")));
    }

    private String tags(String title) {
        return owner.sql("select tags::text from item where id = ?")
                .param(eakte.item(title).value())
                .query(String.class)
                .single();
    }

    private String facts(String item) {
        return owner.sql(
                        """
                        select concat_ws('|', state, start_on, end_on, priority, responsible is not null or null, (select count(*) from assignee a where a.item = i.id))
                        from item i where id = ?
                        """)
                .param(eakte.item(item).value())
                .query(String.class)
                .single();
    }

    private void takeBack() throws Exception {
        mvc.perform(
                        post(eakte.path()
                                        + "/verlauf/"
                                        + projects.lastChange(town, eakte.id())
                                        + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
    }

    private MockHttpServletRequestBuilder select(String... items) {
        var request = post(eakte.path() + "/auswahl");
        for (String item : items) {
            request.param("element", eakte.item(item).toString());
        }
        return request;
    }

    private ResultActions send(Cast.Member who, MockHttpServletRequestBuilder request)
            throws Exception {
        return mvc.perform(request.with(cast.as(who)));
    }
}
