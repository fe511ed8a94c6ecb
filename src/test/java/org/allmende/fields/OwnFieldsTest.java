package org.allmende.fields;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class OwnFieldsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired FieldKeeping keeping;
    Cast.Town town;
    ProjectCast.Eakte eakte;
    String cost;
    String due;
    String contact;

    @BeforeEach
    void setUp() throws Exception {
        town = cast.town();
        eakte = projects.eakte(town);
        cost = field("Kostenstelle", "NUMBER");
        due = field("Beschluss am", "DATE");
        contact = field("Ansprechperson", "PERSON");
    }

    @Test
    void are_filled_in_with_the_task_and_shown_where_they_say_something() throws Exception {
        assertThat(page("Auftrag")).doesNotContain("Weitere Angaben", "Kostenstelle");
        edit("Auftrag", 0, cost, "5.110,5", due, "4.5.2026", contact, town.worker().person())
                .andExpect(status().isSeeOther());
        assertThat(page("Auftrag"))
                .contains("Weitere Angaben", "Kostenstelle", "5110,5", "4. Mai 2026", "Tarik Kaya")
                .contains(
                        "„Kostenstelle“ auf „5110,5“ gesetzt", "„Ansprechperson“ auf „Tarik Kaya“");
        edit("Auftrag", 1, due, "").andExpect(status().isSeeOther());
        assertThat(page("Auftrag")).contains("„Beschluss am“ geleert, es war „04.05.2026“");
    }

    @Test
    void what_is_wrong_is_said_at_the_field_and_stays_typed() throws Exception {
        String form =
                edit("Auftrag", 0, cost, "zwölf", due, "31.2.2026")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(form)
                .contains("„zwölf“ ist keine Zahl", "value=\"zwölf\"", "value=\"31.2.2026\"");
        assertThat(page("Auftrag")).doesNotContain("Kostenstelle");
    }

    @Test
    void are_taken_back_like_any_other_change() throws Exception {
        edit("Auftrag", 0, cost, "5110").andExpect(status().isSeeOther());
        mvc.perform(
                        post(eakte.path()
                                        + "/verlauf/"
                                        + projects.lastChange(town, eakte.id())
                                        + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(page("Auftrag"))
                .doesNotContain("<dd class=\"facts__value\">\n                    5110");
        assertThat(page("Auftrag")).doesNotContain("Weitere Angaben");
    }

    @Test
    void two_who_change_the_same_field_see_both_values() throws Exception {
        edit("Auftrag", 0, cost, "5110", due, "2026-05-04").andExpect(status().isSeeOther());
        edit("Auftrag", 1, cost, "5200", due, "2026-05-04").andExpect(status().isSeeOther());
        String conflict =
                edit("Auftrag", 1, cost, "5300", due, "2026-05-04")
                        .andExpect(status().isConflict())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(conflict)
                .contains("Kostenstelle", ">5300<", ">5200<", "name=\"feld-" + cost + "\"")
                .doesNotContain("Beschluss am");
    }

    @Test
    void are_found_by_what_they_say_and_only_by_those_who_see_the_item() throws Exception {
        String words = field("Bemerkung", "TEXT");
        edit("Auftrag", 0, words, "Zaunkönigweg").andExpect(status().isSeeOther());
        assertThat(body(town.worker(), "/suche?q=Zaunkönigweg"))
                .contains("Bemerkung: Zaunkönigweg");
        assertThat(body(town.administrator(), "/suche?q=Zaunkönigweg")).doesNotContain("Bemerkung");
        assertThat(body(cast.town().planner(), "/suche?q=Zaunkönigweg"))
                .doesNotContain("Bemerkung");
    }

    @Test
    void one_for_packages_is_not_asked_of_tasks() throws Exception {
        create("name", "Dezernat", "kind", "TEXT", "packages", "true")
                .andExpect(status().isSeeOther());
        assertThat(body(town.planner(), eakte.path("Auftrag") + "?bearbeiten="))
                .contains("Kostenstelle")
                .doesNotContain("Dezernat");
        assertThat(body(town.planner(), eakte.path("Konzeption") + "?bearbeiten="))
                .contains("Dezernat")
                .doesNotContain("Kostenstelle");
    }

    @Test
    void a_used_one_is_archived_and_not_deleted() throws Exception {
        edit("Auftrag", 0, cost, "5110").andExpect(status().isSeeOther());
        String refused =
                manage(cost, "loeschung")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(refused).contains("an einer Stelle", "archiviert");
        manage(cost, "archiv").andExpect(status().isSeeOther());
        assertThat(page("Auftrag")).contains("5110");
        assertThat(body(town.planner(), eakte.path("Personalrat") + "?bearbeiten="))
                .doesNotContain("Kostenstelle");
        manage(due, "loeschung").andExpect(status().isSeeOther());
        assertThat(body(town.administrator(), "/verwaltung/felder")).doesNotContain("Beschluss am");
    }

    @Test
    void a_definition_that_is_wrong_is_refused_at_its_fields() throws Exception {
        String form =
                create("name", "", "kind", "CHOICE", "choices", "nur eine")
                        .andExpect(status().isUnprocessableContent())
                        .andReturn()
                        .getResponse()
                        .getContentAsString();
        assertThat(form)
                .contains("mindestens zwei Möglichkeiten", "Bitte wählen, wofür", "nur eine");
        create("name", "kostenSTELLE", "kind", "TEXT", "tasks", "true")
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void two_administrators_do_not_overwrite_each_other() throws Exception {
        ResultActions first = mvc.perform(definition(cost).param("name", "Kostenstelle neu"));
        first.andExpect(status().isSeeOther());
        mvc.perform(definition(cost).param("name", "Kostenträger"))
                .andExpect(status().isConflict());
    }

    @Test
    void only_the_administration_defines_them() throws Exception {
        mvc.perform(get("/verwaltung/felder").with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
        mvc.perform(
                        post("/verwaltung/felder/" + cost + "/archiv")
                                .with(cast.as(cast.town().administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void their_order_can_be_changed() throws Exception {
        mvc.perform(
                        post("/verwaltung/felder/" + due + "/platz")
                                .with(cast.as(town.administrator()))
                                .param("richtung", "hoch"))
                .andExpect(status().isSeeOther());
        assertThat(body(town.administrator(), "/verwaltung/felder"))
                .containsSubsequence("Beschluss am", "Kostenstelle", "Ansprechperson");
    }

    private String field(String name, String kind) throws Exception {
        create("name", name, "kind", kind, "tasks", "true").andExpect(status().isSeeOther());
        return org.allmende.tenancy.Fence.within(
                        town.administrator().viewer(),
                        () -> keeping.all(town.administrator().viewer()))
                .stream()
                .filter(field -> field.name().equals(name))
                .findFirst()
                .orElseThrow()
                .id()
                .toString();
    }

    private ResultActions create(String... parameters) throws Exception {
        var request = post("/verwaltung/felder").with(cast.as(town.administrator()));
        for (int i = 0; i < parameters.length; i += 2) {
            request.param(parameters[i], parameters[i + 1]);
        }
        return mvc.perform(request);
    }

    private MockHttpServletRequestBuilder definition(String field) {
        return post("/verwaltung/felder/" + field)
                .with(cast.as(town.administrator()))
                .param("version", "0")
                .param("tasks", "true");
    }

    private ResultActions manage(String field, String what) throws Exception {
        return mvc.perform(
                post("/verwaltung/felder/" + field + "/" + what)
                        .with(cast.as(town.administrator())));
    }

    private ResultActions edit(String task, int version, Object... values) throws Exception {
        var request =
                post(eakte.path(task))
                        .with(cast.as(town.planner()))
                        .param("version", String.valueOf(version))
                        .param("title", task)
                        .param("priority", "NORMAL");
        for (int i = 0; i < values.length; i += 2) {
            request.param("feld-" + values[i], values[i + 1].toString());
        }
        return mvc.perform(request);
    }

    private String page(String task) throws Exception {
        return body(town.worker(), eakte.path(task));
    }

    private String body(Cast.Member member, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
