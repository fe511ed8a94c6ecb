package org.allmende.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.concurrent.atomic.AtomicReference;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A project becomes a template, and what belongs to it alone is decided on one by one. */
@AllmendeTest
class FromProjectTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired Drafts drafts;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void project() {
        town = cast.town();
        eakte = projects.eakte(town);
        owner.sql(
                        """
                        update item set start_on = '2026-05-04', end_on = '2026-05-15', responsible = :planner,
                            description = 'Frau Lindner unter 0231 5012345 fragen, Kosten 1.200 €'
                        where id = :item
                        """)
                .param("planner", town.planner().person().value())
                .param("item", eakte.item("Auftrag").value())
                .update();
        owner.sql(
                        """
                        insert into dependency (authority, project, predecessor, successor, kind)
                        values (:authority, :project, :before, :after, 'FINISH_START')
                        """)
                .param("authority", town.id().value())
                .param("project", eakte.id().value())
                .param("before", eakte.item("Auftrag").value())
                .param("after", eakte.item("Personalrat").value())
                .update();
    }

    @Test
    void daysBecomeDurationsAndPeopleRoles() throws Exception {
        Plan plan = draft(made("Vorbereitung")).document().plan();
        assertThat(plan.items())
                .extracting(Item::title)
                .containsExactly("Vorbereitung", "Auftrag", "Personalrat");
        Item item = plan.items().get(1);
        // Two weeks with Himmelfahrt in them.
        assertThat(item.duration()).hasToString("9 AT");
        assertThat(plan.roles()).extracting("title").contains("Hauptamt");
        assertThat(item.key().value())
                .as("keys stay")
                .isEqualTo(
                        owner.sql("select key from item where id = ?")
                                .param(eakte.item("Auftrag").value())
                                .query(String.class)
                                .single());
        assertThat(plan.dependencies()).hasSize(1);
    }

    @Test
    void whatIsConfidentialStays() throws Exception {
        owner.sql("update item set confidential = true where id = ?")
                .param(eakte.item("Konzeption").value())
                .update();
        assertThat(page(eakte.path() + "/vorlage"))
                .contains("Vorbereitung")
                .doesNotContain("Konzeption");
        mvc.perform(
                        post(eakte.path() + "/vorlage")
                                .param("chosen", eakte.item("Konzeption").toString())
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void eachFindingIsDecidedOnBeforeSomebodyLooks() throws Exception {
        String draft = made("Vorbereitung");
        String found = page(draft + "/spuren");
        assertThat(found)
                .contains(
                        "<mark>Lindner</mark>",
                        "<mark>0231 5012345</mark>",
                        "<mark>1.200 €</mark>");
        sent(
                post(draft + "/kopf")
                        .param("version", String.valueOf(draft(draft).version()))
                        .param("title", "E-Akte")
                        .param("subject", "Digitales")
                        .param("summary", "Kurz")
                        .param("licence", "CC-BY-4.0"));
        assertThat(refused(publication(draft))).contains("3 Fundstellen");
        assertThat(refused(decision(draft, Trace.Kind.NAME, "REPLACE")))
                .contains("was stattdessen");
        sent(decision(draft, Trace.Kind.NAME, "REPLACE").param("other", "die Projektleitung"));
        sent(decision(draft, Trace.Kind.PHONE, "REMOVE"));
        sent(decision(draft, Trace.Kind.AMOUNT, "KEEP"));
        assertThat(page(draft + "/spuren")).contains("Nichts mehr zu entscheiden");
        assertThat(draft(draft).document().plan().items().get(1).description())
                .isEqualTo("Frau die Projektleitung unter fragen, Kosten 1.200 €");
        mvc.perform(decision(draft, Trace.Kind.NAME, "KEEP").with(cast.as(town.planner())))
                .andExpect(status().isConflict());
        sent(publication(draft));
    }

    @Test
    void onlyWhoPlansTheProject() throws Exception {
        mvc.perform(get(eakte.path() + "/vorlage").with(cast.as(town.worker())))
                .andExpect(status().isForbidden());
        mvc.perform(get(eakte.path() + "/vorlage").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        assertThat(page("/werkstatt")).contains(eakte.path() + "/vorlage");
    }

    private String made(String title) throws Exception {
        return sent(post(eakte.path() + "/vorlage").param("chosen", eakte.item(title).toString()))
                .replace("/spuren", "");
    }

    private MockHttpServletRequestBuilder decision(String draft, Trace.Kind kind, String typed) {
        String found =
                switch (kind) {
                    case NAME -> "Lindner";
                    case PHONE -> "0231 5012345";
                    default -> "1.200 €";
                };
        String key =
                owner.sql("select key from item where id = ?")
                        .param(eakte.item("Auftrag").value())
                        .query(String.class)
                        .single();
        return post(draft + "/spuren")
                .param("mark", key + "|DESCRIPTION|" + kind + "|" + found)
                .param("entscheidung", typed);
    }

    private MockHttpServletRequestBuilder publication(String draft) {
        return post(draft + "/veroeffentlichung")
                .param("note", "Erste Fassung")
                .param("number", "1.0")
                .param("licence", "CC-BY-4.0")
                .param("audience", "OWN");
    }

    private Draft draft(String path) {
        var found = new AtomicReference<Draft>();
        cast.within(
                town.planner(),
                () ->
                        found.set(
                                drafts.visibleTo(
                                        town.planner().viewer(),
                                        DraftId.of(path.replace("/werkstatt/", "")))));
        return found.get();
    }

    private String sent(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private String refused(MockHttpServletRequestBuilder request) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String page(String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
