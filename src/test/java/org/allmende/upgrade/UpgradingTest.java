package org.allmende.upgrade;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.Role;
import org.allmende.plan.Span;
import org.allmende.plan.Suitability;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import org.springframework.web.util.HtmlUtils;

@AllmendeTest
class UpgradingTest {

    private static final LocalDate START = LocalDate.of(2027, 3, 1);
    private static final Item PACK = Item.pack("1", "Beteiligung");
    private static final Item ORDER =
            Item.task("1.1", "Auftrag klären").under("1").lasting(Span.workingDays(3));
    private static final Item HEARING =
            Item.period("1.2", "Personalrat beteiligen", Span.weeks(2)).under("1");
    private static final Item MINUTES = Item.task("1.3", "Protokoll ablegen").under("1");
    private static final Item NOTICE = Item.task("1.4", "Aushang").under("1");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;
    @Autowired TemplatePublishing publishing;
    @Autowired TemplateAdoption adoption;

    final String slug = "aufstieg-" + UUID.randomUUID();
    Cast.Town town;
    ProjectId project;

    @BeforeEach
    void aProjectWhoseTemplateHasGrown() {
        town = cast.town();
        publish("1.0", List.of(Dependency.of("1.1", "1.2")), PACK, ORDER, HEARING, MINUTES, NOTICE);
        project =
                projects.asPlanner(
                        town,
                        () ->
                                adoption.adopt(
                                        town.planner().viewer(),
                                        AdoptionRequest.of(
                                                slug, null, AdoptionTerms.startingOn(START)),
                                        START));
    }

    void publishNewer() {
        publish(
                "1.1",
                List.of(Dependency.of("1.1", "1.2"), Dependency.of("1.2", "1.5")),
                PACK,
                ORDER.lasting(Span.workingDays(5)).checklist("Auftrag lesen", "Auftrag klären"),
                HEARING.lasting(Span.weeks(3)).legal(LegalBasis.of("§ 70 BPersVG")),
                Item.task("1.5", "Ergebnis bekannt geben").under("1").roles("PL"),
                MINUTES.titled("Protokoll zur Akte nehmen"));
    }

    @Test
    void nothingIsSaidWhileThereIsNothingNew() throws Exception {
        assertThat(page("", 200)).doesNotContain("aktualisierung");
        assertThat(page("/aktualisierung", 200)).contains("Auf dem neuesten Stand");
    }

    @Test
    void theProjectSaysThatItsTemplateHasGrown() throws Exception {
        publishNewer();
        assertThat(page("", 200)).contains("gibt es die Version 1.1", "/aktualisierung");
        assertThat(page("/aktualisierung", 200))
                .contains("Geänderte Fristen · Beteiligung", "Note zu 1.1")
                .contains("<del>2</del> Wochen", "<ins>3</ins> Wochen")
                .contains("Ergebnis bekannt geben", "kommt hinzu")
                .contains("Aushang", "entfällt")
                .doesNotContain("im Projekt selbst geändert</span>", "gibt es die Version 1.1");
    }

    @Test
    void whatIsTakenIsOneStepThatCanBeTakenBack() throws Exception {
        publishNewer();
        List<String> before = state();
        upgrade(303);
        assertThat(state())
                .contains("1.1 Auftrag klären 5 [Auftrag lesen, Auftrag klären] ")
                .contains("1.5 Ergebnis bekannt geben 1 [] 1.2")
                .contains("1.3 Protokoll zur Akte nehmen 1 [] ")
                .noneMatch(line -> line.startsWith("1.4"));
        assertThat(one("select legal_bases::text from item where key = '1.2'")).contains("§ 70");
        assertThat(one("select (end_on - start_on)::text from item where key = '1.1'"))
                .isEqualTo("4");
        assertThat(one("select count(distinct change)::text from history where cause = 'UPGRADE'"))
                .isEqualTo("1");
        assertThat(page("", 200)).doesNotContain("gibt es die Version 1.1");
        assertThat(page("/verlauf", 200)).contains("auf den Stand");

        takeBack();
        assertThat(state()).isEqualTo(before);
        assertThat(page("", 200)).contains("gibt es die Version 1.1");
        upgrade(303);
        assertThat(state()).anyMatch(line -> line.startsWith("1.5"));
    }

    @Test
    void ownEditsWinAndFinishedTasksStay() throws Exception {
        publishNewer();
        set("1.1", "duration = 8");
        set("1.3", "state = 'DONE'");
        set("1.4", "title = 'Aushang im Rathaus'");
        assertThat(page("/aktualisierung", 200))
                .contains("im Projekt selbst geändert", "schon begonnen oder beendet")
                .contains("8 Arbeitstage", "2 davon widersprechen");
        upgrade(303);
        assertThat(state())
                .anyMatch(line -> line.startsWith("1.1 Auftrag klären 8"))
                .anyMatch(line -> line.startsWith("1.3 Protokoll ablegen"))
                .anyMatch(line -> line.startsWith("1.4 Aushang im Rathaus"));
        assertThat(page("/aktualisierung", 200)).contains("Auf dem neuesten Stand");
    }

    @Test
    void whatIsPutOffIsOfferedAgainAndWhatIsDeclinedIsNot() throws Exception {
        publishNewer();
        upgrade(303, "ADDED:1.5", "POSTPONE", "FIELD:1.3:TITLE", "DECLINE");
        assertThat(state()).noneMatch(line -> line.startsWith("1.5"));
        assertThat(page("", 200)).contains("wartet noch auf eine Entscheidung");
        assertThat(page("/aktualisierung", 200))
                .contains("Ergebnis bekannt geben")
                .doesNotContain("Protokoll zur Akte nehmen");
        upgrade(303, "ADDED:1.5", "ACCEPT");
        assertThat(state()).contains("1.5 Ergebnis bekannt geben 1 [] 1.2");
    }

    @Test
    void whatIsOnlyDeclinedIsOfferedAgainWhenItIsTakenBack() throws Exception {
        publishNewer();
        List<String> before = state();
        upgrade(
                303,
                changes().stream().flatMap(id -> Stream.of(id, "DECLINE")).toArray(String[]::new));
        assertThat(page("/aktualisierung", 200)).contains("Auf dem neuesten Stand");
        takeBack();
        assertThat(state()).isEqualTo(before);
        assertThat(page("/aktualisierung", 200)).contains("Protokoll zur Akte nehmen");
        assertThat(page("/verlauf", 200)).contains("wieder offen");
        takeBack();
        assertThat(page("/aktualisierung", 200)).contains("Auf dem neuesten Stand");
    }

    private List<String> changes() throws Exception {
        return Pattern.compile("name=\"((?:FIELD|ADDED|REMOVED|MOVED|DEPENDENCY)[^\"]*)\"")
                .matcher(page("/aktualisierung", 200))
                .results()
                .map(found -> found.group(1))
                .distinct()
                .toList();
    }

    @Test
    void whatDoesNotGoTogetherIsSaidBeforeItIsDone() throws Exception {
        publish(
                "1.1",
                List.of(),
                PACK,
                ORDER,
                HEARING,
                MINUTES,
                NOTICE,
                Item.pack("2", "Umsetzung"),
                Item.task("2.1", "Pilot").under("2"));
        assertThat(upgrade(422, "ADDED:2", "DECLINE", "ADDED:2.1", "ACCEPT"))
                .contains("„Pilot“ bleibt weg");
        upgrade(303, "ADDED:2", "DECLINE", "ADDED:2.1", "ACCEPT", "confirmed", "true");
        assertThat(state()).noneMatch(line -> line.startsWith("2"));
    }

    @Test
    void whatSomebodyChangedMeanwhileIsToldAndTheDecisionsStay() throws Exception {
        publishNewer();
        String form = page("/aktualisierung", 200);
        set("1.3", "title = 'Ganz anders', version = version + 1");
        String again = answer(send(state(form), "ADDED:1.5", "POSTPONE"), 409);
        assertThat(again)
                .contains("inzwischen geändert")
                .containsPattern("name=\"ADDED:1.5\" value=\"POSTPONE\" checked");
        assertThat(state()).noneMatch(line -> line.startsWith("1.5"));
    }

    @Test
    void onlyThosePlanningMayAndStrangersFindNothing() throws Exception {
        publishNewer();
        projects.share(town, project, town.worker());
        String path = "/projekte/" + project + "/aktualisierung";
        mvc.perform(get(path).with(cast.as(town.worker()))).andExpect(status().isForbidden());
        mvc.perform(get(path).with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        get("/projekte/" + projects.project(town, "Leer") + "/aktualisierung")
                                .with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
    }

    private void publish(String version, List<Dependency> dependencies, Item... items) {
        var plan = new Plan(List.of(Role.of("PL", "Projektleitung")), List.of(items), dependencies);
        publishing.publish(
                new PlanDocument(
                        slug,
                        version,
                        "Aufstieg",
                        null,
                        null,
                        null,
                        null,
                        "Note zu " + version,
                        null,
                        null,
                        null,
                        List.of(),
                        List.of(),
                        null,
                        List.of(),
                        Suitability.ANY,
                        plan));
    }

    private String page(String path, int expected) throws Exception {
        return answer(get("/projekte/" + project + path), expected);
    }

    private String upgrade(int expected, String... decisions) throws Exception {
        return answer(send(state(page("/aktualisierung", 200)), decisions), expected);
    }

    private static String state(String page) {
        var found = Pattern.compile("name=\"state\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private MockHttpServletRequestBuilder send(String state, String... decisions) {
        var form = post("/projekte/" + project + "/aktualisierung").param("state", state);
        for (int i = 0; i < decisions.length; i += 2) {
            form.param(decisions[i], decisions[i + 1]);
        }
        return form.with(Cast.csrf());
    }

    private void takeBack() throws Exception {
        answer(
                post("/projekte/%s/verlauf/%s/ruecknahme"
                                .formatted(
                                        project,
                                        one(
                                                "select (max(array[id::text, change::text]))[2] from history")))
                        .with(Cast.csrf()),
                303);
    }

    private String answer(MockHttpServletRequestBuilder request, int expected) throws Exception {
        return HtmlUtils.htmlUnescape(
                mvc.perform(request.with(cast.as(town.planner())))
                        .andExpect(status().is(expected))
                        .andReturn()
                        .getResponse()
                        .getContentAsString());
    }

    /** Key, title, duration, subtasks and predecessors of each item, in order. */
    private List<String> state() {
        return projects
                .asPlanner(
                        town,
                        () ->
                                jdbc.sql(
                                                """
                                                select concat(i.key, ' ', i.title, ' ', i.duration, ' ',
                                                    array(select s.title from subtask s where s.item = i.id order by s.position)::text, ' ',
                                                    (select string_agg(p.key, ',') from dependency d join item p on p.id = d.predecessor
                                                     where d.successor = i.id)) as line
                                                from item i where i.project = :project and i.deleted_at is null order by i.place
                                                """)
                                        .param("project", project.value())
                                        .query(String.class)
                                        .list())
                .stream()
                .map(line ->
                        line.replace("{", "[")
                                .replace("}", "]")
                                .replace("\"", "")
                                .replace(",A", ", A"))
                .toList();
    }

    private String one(String sql) {
        return projects.asPlanner(
                town,
                () ->
                        jdbc.sql(
                                        sql
                                                + (sql.contains("where") ? " and" : " where")
                                                + " project = :project")
                                .param("project", project.value())
                                .query(String.class)
                                .single());
    }

    private void set(String key, String assignment) {
        var id = one("select id::text from item where key = '" + key + "'");
        projects.set(town, org.allmende.work.ItemId.of(id), assignment);
    }
}
