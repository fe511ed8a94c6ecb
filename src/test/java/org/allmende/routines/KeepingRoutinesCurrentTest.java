package org.allmende.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.library.Readership;
import org.allmende.library.TemplatePublishing;
import org.allmende.plan.Item;
import org.allmende.plan.Plan;
import org.allmende.plan.PlanDocument;
import org.allmende.plan.PlanFormat;
import org.allmende.plan.Roll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** A routine of the library is drafted, published, followed and improved as any template is. */
@AllmendeTest
class KeepingRoutinesCurrentTest {

    static final LocalDate BEGINS = LocalDate.of(2027, 1, 4);
    static final Item CHECK =
            Item.task("4", "Brandmelder prüfen").offset("0 AT", Roll.NEXT).roles("IT");

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired RoutineCast routines;
    @Autowired TemplatePublishing publishing;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    final String slug = "rundgang-" + UUID.randomUUID();

    Cast.Town town;
    RoutineId routine;

    @BeforeEach
    void aRoutineOfOnesOwn() {
        town = cast.town();
        publish("1.0");
        routine = routines.given(town, slug, BEGINS);
        routines.renew(town, routine, BEGINS);
    }

    @Test
    void aNewerVersionIsOfferedAndHoldsForTheRunsToCome() throws Exception {
        publish("1.1", CHECK);
        assertThat(page(get(path()), 200)).contains("inzwischen Version 1.1");
        page(post(path() + "/version"), 303);
        assertThat(page(get(path()), 200)).doesNotContain("inzwischen Version");
        routines.renew(town, routine, LocalDate.of(2027, 1, 28));
        assertThat(tasks("2027-01-12")).hasSize(3).doesNotContain("Brandmelder prüfen");
        assertThat(tasks("2027-02-09")).hasSize(4).contains("Brandmelder prüfen");
    }

    @Test
    void aRhythmOfOnesOwnStaysWithTheNewerVersion() throws Exception {
        page(
                post(path() + "/einstellungen")
                        .param("title", "Rundgang")
                        .param("begins", BEGINS.toString())
                        .param("rhythm", "WORKDAY")
                        .param("position", "-1")
                        .param("roll", "NEXT")
                        .param("lead", "3")
                        .param("responsible", town.planner().person().toString())
                        .param("version", "0"),
                303);
        publish("1.1", CHECK);
        page(post(path() + "/version"), 303);
        assertThat(page(get(path()), 200)).contains("letzter Arbeitstag im Monat");
    }

    @Test
    void whatARunDidBetterIsProposedAndNothingElse() throws Exception {
        String project = one("select project from routine_run where routine = '" + routine + "'");
        owner.sql("update item set title = 'Rundgang zu zweit' where key = '2' and project = ?")
                .param(UUID.fromString(project))
                .update();
        String page = page(get("/projekte/" + project + "/beitrag"), 200);
        assertThat(page).contains("zu zweit");
        assertThat(page.split("name=\"chosen\"")).as("one change").hasSize(2);
    }

    @Test
    void rhythmProofsAndDistancesAreWrittenInTheWorkshop() throws Exception {
        String draft = location(post("/werkstatt/vorlagen/" + slug));
        assertThat(page(get(draft + "/kopf"), 200))
                .contains("FREQ=MONTHLY;BYDAY=2TU", "Vermerk: Auffälligkeiten notiert");
        assertThat(page(header(draft, "FREQ=HOURLY", "13"), 422))
                .contains("nicht nach Stunden", "Monate als Zahlen", "FREQ=HOURLY");
        page(header(draft, "FREQ=WEEKLY;BYDAY=MO", ""), 303);
        assertThat(page(get(draft + "/kopf"), 200))
                .contains("FREQ=WEEKLY;BYDAY=MO", "Datei: Bericht");
        assertThat(page(get(draft + "/eintraege/1"), 200)).contains("value=\"-5 AT\"");
        page(item(draft, "ein paar Tage"), 422);
        page(item(draft, "-2 W"), 303);
        assertThat(page(get(draft + "/eintraege/1"), 200)).contains("value=\"-2 W\"");
    }

    private MockHttpServletRequestBuilder header(String draft, String rule, String months)
            throws Exception {
        return post(draft + "/kopf")
                .param("version", version(draft + "/kopf"))
                .param("title", "Rundgang")
                .param("licence", "CC-BY-4.0")
                .param("anchor", "Rundgang")
                .param("rhythm", "RULE")
                .param("rule", rule)
                .param("months", months)
                .param("roll", "PREVIOUS")
                .param("lead", "4")
                .param("results", "Datei: Bericht\nTüren zu");
    }

    private MockHttpServletRequestBuilder item(String draft, String offset) throws Exception {
        return post(draft + "/eintraege/1")
                .param("version", version(draft + "/eintraege/1"))
                .param("title", "Rundgang ankündigen")
                .param("nature", "TASK")
                .param("amount", "1")
                .param("unit", "WORKING_DAYS")
                .param("periodEnd", "ROLLS")
                .param("offset", offset)
                .param("offsetRoll", "PREVIOUS");
    }

    private String version(String page) throws Exception {
        return page(get(page), 200).split("name=\"version\" value=\"")[1].split("\"")[0];
    }

    private void publish(String version, Item... more) {
        PlanDocument probe = probe();
        List<Item> items = new ArrayList<>(probe.plan().items());
        items.addAll(List.of(more));
        var plan = new Plan(probe.plan().roles(), items, probe.plan().dependencies());
        PlanDocument document =
                probe.as(slug, version, "CC-BY-4.0", "Note zu " + version).with(plan);
        cast.within(
                town.planner(),
                () -> publishing.publish(town.planner().viewer(), document, Readership.COMMONS));
    }

    private static PlanDocument probe() {
        String name = "/library/routines/" + RoutineCast.ROUND + ".yaml";
        try (var file = KeepingRoutinesCurrentTest.class.getResourceAsStream(name)) {
            return PlanFormat.readYaml(Objects.requireNonNull(file));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private List<String> tasks(String named) {
        return owner.sql(
                        """
                        select i.title from item i join routine_run r on r.project = i.project
                        where r.routine = :routine and r.named_on = :named::date
                        """)
                .param("routine", routine.value())
                .param("named", named)
                .query(String.class)
                .list();
    }

    private String path() {
        return "/routinen/" + routine;
    }

    private String location(MockHttpServletRequestBuilder request) throws Exception {
        return Objects.requireNonNull(
                        mvc.perform(request.with(cast.as(town.planner())))
                                .andExpect(status().isSeeOther())
                                .andReturn()
                                .getResponse()
                                .getHeader("Location"))
                .replaceAll("[?#].*", "");
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return mvc.perform(request.with(cast.as(town.planner())))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String one(String sql) {
        return String.valueOf(owner.sql(sql).query().singleValue());
    }
}
