package org.allmende.adoption;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.library.Readership;
import org.allmende.library.TemplateAudience;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A template added to „Vorbereitung“ of the running project of the cast. */
@AllmendeTest
class InsertingTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired TemplatePublishing publishing;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    final String slug = "einschub-" + UUID.randomUUID();
    Cast.Town town;
    ProjectCast.Eakte project;

    @BeforeEach
    void aTemplateAndARunningProject() {
        town = cast.town();
        project = projects.eakte(town);
        publish("1.0", "Auftrag klären");
    }

    @Test
    void theFormShowsWhereItGoesAndWhatItGives() throws Exception {
        assertThat(page(get(project.path() + "/vorlagenauswahl").param("q", "Einschub"), 200))
                .contains("Vorlage wählen");
        assertThat(page(get(path()), 200)).contains("E-Akte-Einführung");
        assertThat(page(get(path()).param("projekt", project.id().toString()), 200))
                .contains("Vorbereitung", "2 Aufgaben", "neue Rolle, noch offen");
    }

    @Test
    void itBecomesAPackageWithDatesAndIsTakenBackAsOneStep() throws Exception {
        insert(303);
        assertThat(keys()).contains("v2", "v2-1", "v2-1.1", "v2-2.1");
        assertThat(one("select start_on::text from item where key = 'v2-1.1'"))
                .isEqualTo("2027-03-01");
        assertThat(
                        one(
                                "select p.title from item i join item p on p.id = i.parent where i.key = 'v2'"))
                .isEqualTo("Vorbereitung");
        assertThat(page(get(project.path() + "/verlauf"), 200))
                .contains("die Vorlage „Einschub 1.0“");
        takeBack();
        assertThat(keys()).noneMatch(key -> key.startsWith("v2"));
        page(get(project.path() + "/aktualisierung"), 404);
    }

    @Test
    void itEndsByTheTargetWhereOneIsGiven() throws Exception {
        insert(303, "anchor", "TARGET", "start", "", "target", "2027-06-30");
        assertThat(one("select end_on::text from item where key = 'v2-2.1'"))
                .isEqualTo("2027-06-30");
        insert(422, "anchor", "TARGET", "start", "", "target", "gestern");
    }

    @Test
    void onlyWhatIsTickedComesAlongAndStaysOutOfLaterVersions() throws Exception {
        insert(303, "packages", "2");
        assertThat(keys()).contains("v2-2", "v2-2.1").doesNotContain("v2-1", "v2-1.1");
        publish("1.1", "Auftrag und Ziel klären");
        assertThat(page(get(project.path() + "/aktualisierung"), 200))
                .contains("Auf dem neuesten Stand");
        insert(422, "packages", "unbekannt");
    }

    @Test
    void theSameTemplateTwiceIsUpgradedEachByItself() throws Exception {
        insert(303);
        insert(303, "title", "Zweites Amt");
        publish("1.1", "Auftrag und Ziel klären");
        String which = page(get(project.path() + "/aktualisierung"), 200);
        assertThat(which)
                .contains("Eingefügt als Paket „Zweites Amt“", "Eingefügt als Paket „Einschub“");
        page(post(project.path() + "/aktualisierung").with(Cast.csrf()).param("state", "x"), 404);
        String adoption = one("select id::text from template_adoption where key_prefix = 'v3-'");
        String review =
                page(get(project.path() + "/aktualisierung").param("vorlage", adoption), 200);
        assertThat(review).contains("Auftrag und Ziel klären", "Zweites Amt");
        var state = Pattern.compile("name=\"state\" value=\"([^\"]+)\"").matcher(review);
        assertThat(state.find()).isTrue();
        page(
                post(project.path() + "/aktualisierung")
                        .with(Cast.csrf())
                        .param("vorlage", adoption)
                        .param("state", state.group(1)),
                303);
        assertThat(one("select title from item where key = 'v3-1.1'"))
                .isEqualTo("Auftrag und Ziel klären");
        assertThat(one("select title from item where key = 'v2-1.1'")).isEqualTo("Auftrag klären");
        assertThat(page(get(project.path() + "/aktualisierung").param("vorlage", adoption), 200))
                .contains("Auf dem neuesten Stand");
    }

    @Test
    void eachGivesBackOnlyWhatIsItsOwn() throws Exception {
        insert(303);
        insert(303);
        owner.sql(
                        "update item set title = 'Auftrag schriftlich klären' where key = 'v3-1.1' and project = :id")
                .param("id", project.id().value())
                .update();
        assertThat(page(get(project.path() + "/beitrag"), 200)).contains("Welche Vorlage?");
        assertThat(contribution("v3-")).contains("schriftlich").doesNotContain("Personalrat");
        assertThat(contribution("v2-")).doesNotContain("schriftlich").doesNotContain("Personalrat");
    }

    @Test
    void aRoleOfTheProjectTakesOneRoleOfTheTemplate() throws Exception {
        insert(303);
        insert(303, "role-PL", "v2-PL");
        assertThat(one("select array_to_string(roles, ',') from item where key = 'v3-1.1'"))
                .isEqualTo("v2-PL");
        insert(422, "role-PL", "v2-PL", "role-IT", "v2-PL");
        insert(422, "role-PL", "fremd");
    }

    @Test
    void whoMayNotPlanThereOrSeeItIsTurnedAway() throws Exception {
        as(town.worker(), 403);
        as(cast.town().planner(), 404);
        mvc.perform(get("/vorlagen/gibt-es-nicht/einfuegung").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
        insert(404, "paket", UUID.randomUUID().toString());
        insert(404, "projekt", "unsinn");
        var other = cast.town();
        publishAs(
                other,
                "verborgen-" + slug,
                "1.0",
                "Verborgen",
                new Readership(TemplateAudience.OWN, Set.of()));
        page(
                get("/vorlagen/verborgen-" + slug + "/einfuegung")
                        .param("projekt", project.id().toString()),
                404);
    }

    @Test
    void whatIsOverOrArchivedTakesNothing() throws Exception {
        set("state = 'DONE'");
        assertThat(page(form(post(path())), 422)).contains("Das Projekt ist beendet");
        set("archived_at = now()");
        assertThat(page(form(post(path())), 422)).contains("im Archiv");
    }

    private String contribution(String prefix) throws Exception {
        String id =
                one("select id::text from template_adoption where key_prefix = '" + prefix + "'");
        return page(get(project.path() + "/beitrag").param("vorlage", id), 200).split("<main")[1];
    }

    private void as(Cast.Member member, int expected) throws Exception {
        mvc.perform(form(post(path())).with(cast.as(member)).with(Cast.csrf()))
                .andExpect(status().is(expected));
    }

    private void insert(int expected, String... fields) throws Exception {
        page(form(post(path()), fields), expected);
    }

    private MockHttpServletRequestBuilder form(
            MockHttpServletRequestBuilder request, String... fields) {
        var form = new LinkedHashMap<String, List<String>>();
        form.put("projekt", List.of(project.id().toString()));
        form.put("paket", List.of(project.item("Vorbereitung").toString()));
        form.put("anchor", List.of("START"));
        form.put("start", List.of("2027-03-01"));
        form.put("factor", List.of("1"));
        form.put("packages", List.of("1", "2"));
        for (int i = 0; i < fields.length; i += 2) {
            form.put(fields[i], List.of(fields[i + 1]));
        }
        form.forEach((name, values) -> request.param(name, values.toArray(String[]::new)));
        return request.with(Cast.csrf());
    }

    private String path() {
        return "/vorlagen/" + slug + "/einfuegung";
    }

    private String page(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().is(expected))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private void takeBack() throws Exception {
        String change = one("select change::text from history where field = 'INSERTED'");
        page(post(project.path() + "/verlauf/" + change + "/ruecknahme").with(Cast.csrf()), 303);
    }

    private void publish(String number, String title) {
        publishAs(town, slug, number, title, Readership.COMMONS);
    }

    private void publishAs(
            Cast.Town where, String name, String number, String title, Readership readership) {
        var plan =
                new Plan(
                        List.of(Role.of("PL", "Leitung"), Role.of("IT", "Technik")),
                        List.of(
                                Item.pack("1", "Klärung"),
                                Item.task("1.1", title).under("1").roles("PL"),
                                Item.pack("2", "Umsetzung"),
                                Item.task("2.1", "Einrichten").under("2").roles("IT")),
                        List.of(Dependency.of("1.1", "2.1")));
        cast.within(
                where.planner(),
                () ->
                        publishing.publish(
                                where.planner().viewer(),
                                PlanDocument.of(name, number, "Einschub", plan),
                                readership));
    }

    private void set(String change) {
        owner.sql("update project set " + change + " where id = :id")
                .param("id", project.id().value())
                .update();
    }

    private List<String> keys() {
        return owner.sql("select key from item where project = :id and deleted_at is null")
                .param("id", project.id().value())
                .query(String.class)
                .list();
    }

    private String one(String sql) {
        return owner.sql(
                        "select * from ("
                                + sql
                                + (sql.contains("where") ? " and " : " where ")
                                + (sql.contains("from item i") ? "i." : "")
                                + "project = :id) x limit 1")
                .param("id", project.id().value())
                .query((row, number) -> row.getString(1))
                .single();
    }
}
