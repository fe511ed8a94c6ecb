package org.allmende.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.adoption.AdoptionRequest;
import org.allmende.adoption.AdoptionTerms;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.library.Templates;
import org.allmende.plan.Item;
import org.allmende.plan.Nature;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.shared.StagedClock;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.Project;
import org.allmende.work.ProjectEditing;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectItem;
import org.allmende.work.ProjectState;
import org.allmende.work.ProjectTree;
import org.allmende.work.TaskState;
import org.allmende.work.TaskStateChange;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class EvidenceTest {

    static final String CONSENT = "/verwaltung/praxiswerte";
    static final String SLUG = "dms-rollout-fachbereich";
    static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Givers givers;
    @Autowired JdbcClient jdbc;
    @Autowired TemplateAdoption adoption;
    @Autowired ProjectTree trees;
    @Autowired TaskStateChange states;
    @Autowired ProjectEditing editing;
    @Autowired FactTaking taking;
    @Autowired Templates templates;

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void nothingCountsBeforeSomebodyHasAgreed() throws Exception {
        assertThat(page(get(CONSENT), town.administrator()))
                .contains("Die eigenen Projekte zählen nicht mit", "Titel, Namen, Daten");
        finished();
        assertThat(rows("evidence_item")).isZero();
        decide("true");
        assertThat(page(get(CONSENT), town.administrator()))
                .contains("Die eigenen Projekte zählen mit", "Zugestimmt: Petra Adam");
        taking.of(town.id());
        assertThat(rows("evidence_item")).isPositive();
    }

    @Test
    void whatAFinishedProjectTookIsReadFromItsHistory() throws Exception {
        decide("true");
        ProjectId project = finished();
        taking.of(town.id());
        taking.of(town.id());
        assertThat(rows("evidence_project")).isEqualTo(1);
        assertThat(
                        within(() ->
                                jdbc.sql(
                                                "select taken from evidence_item where project = ? and taken is not null")
                                        .param(project.value())
                                        .query(Integer.class)
                                        .list()))
                .containsExactly(8);
        assertThat(rows("evidence_item where skipped")).isEqualTo(1);
    }

    @Test
    void aReopenedProjectTakesItsFiguresBack() throws Exception {
        decide("true");
        ProjectId project = finished();
        taking.of(town.id());
        Viewer planner = town.planner().viewer();
        as(planner, MONDAY, () -> bring(planner, project, ProjectState.ACTIVE));
        assertThat(rows("evidence_project")).isZero();
        taking.of(town.id());
        assertThat(rows("evidence_project")).isZero();
        as(planner, MONDAY, () -> bring(planner, project, ProjectState.DONE));
        taking.of(town.id());
        assertThat(rows("evidence_project")).isEqualTo(1);
    }

    @Test
    void whoWithdrawsTakesEverythingBack() throws Exception {
        decide("true");
        finished();
        taking.of(town.id());
        decide("false");
        assertThat(rows("evidence_project")).isZero();
        assertThat(rows("evidence_item")).isZero();
        assertThat(rows("evidence_decision")).isEqualTo(2);
        assertThat(page(get(CONSENT), town.administrator())).contains("Widerrufen: Petra Adam");
        decide("false");
        assertThat(rows("evidence_decision")).as("said already").isEqualTo(2);
    }

    @Test
    void onlyTheAdministrationDecidesAndOnlyYesOrNo() throws Exception {
        for (Cast.Member member : List.of(town.planner(), town.worker(), town.guest())) {
            mvc.perform(get(CONSENT).with(cast.as(member))).andExpect(status().isForbidden());
            mvc.perform(post(CONSENT).param("gives", "true").with(cast.as(member)))
                    .andExpect(status().isForbidden());
        }
        for (String nonsense : List.of("", "ja", "<script>")) {
            mvc.perform(post(CONSENT).param("gives", nonsense).with(cast.as(town.administrator())))
                    .andExpect(status().is(422));
        }
        mvc.perform(post(CONSENT).with(cast.as(town.administrator()))).andExpect(status().is(422));
        assertThat(rows("evidence_decision")).isZero();
    }

    @Test
    void thePageShowsFiguresOfFiveAndNamesNoNumberBelow() throws Exception {
        UUID template = givers.template("kita-neubau");
        String path = "/vorlagen/kita-neubau/praxiswerte";
        for (int i = 0; i < 4; i++) {
            givers.gives(template, Map.of("1.1", 10));
        }
        givers.renew();
        assertThat(page(get(path), town.worker()))
                .contains("Noch keine Praxiswerte", "mindestens fünf Verwaltungen")
                .doesNotContain("Über eigene Werte entscheiden", "von 5", "4 Verwaltungen");
        assertThat(page(get(path), town.administrator())).contains("Über eigene Werte entscheiden");
        assertThat(page(get("/vorlagen/kita-neubau"), town.worker()))
                .doesNotContain("Alle Praxiswerte");
        givers.gives(template, Map.of("1.1", 1234));
        givers.renew();
        String page = page(get(path), town.worker());
        assertThat(page)
                .contains("evidence-plot__range", "10 – 10", "Aus 5 Verwaltungen, 5 Projekten")
                .doesNotContain("1.234", "Gemeinde Beitragen");
        assertThat(page(get("/vorlagen/kita-neubau"), town.worker())).contains("Alle Praxiswerte");
    }

    @Test
    void thePageAsksTheSameHoweverManyLinesItShows() throws Exception {
        String path = "/vorlagen/" + SLUG + "/praxiswerte";
        page(get(path), town.worker());
        long empty = Statements.during(() -> page(get(path), town.worker()));
        UUID template = givers.template(SLUG);
        for (int i = 0; i < 5; i++) {
            givers.gives(template, Map.of("1.1", 10, "1.2", 10, "1.3", 10, "2.1", 10));
        }
        givers.renew();
        assertThat(Statements.during(() -> page(get(path), town.worker()))).isEqualTo(empty);
    }

    @Test
    void guestsAndStrangersFindNothing() throws Exception {
        mvc.perform(get("/vorlagen/" + SLUG + "/praxiswerte").with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
        mvc.perform(get("/vorlagen/gibt-es-nicht/praxiswerte").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theAdoptionOffersDurationsFromPractice() throws Exception {
        String form = "/vorlagen/vergabe-vgv-offen/uebernahme";
        assertThat(page(get(form), town.planner())).doesNotContain("Dauern aus der Praxis");
        UUID template = givers.template("vergabe-vgv-offen");
        Item task = plan("vergabe-vgv-offen", Nature.TASK);
        Item period = plan("vergabe-vgv-offen", Nature.PERIOD);
        for (int i = 0; i < 5; i++) {
            givers.gives(template, Map.of(task.key().value(), 77, period.key().value(), 77));
        }
        givers.renew();
        assertThat(page(get(form), town.planner())).contains("Dauern aus der Praxis");
        Viewer planner = town.planner().viewer();
        var terms =
                new AdoptionTerms(
                        Project.AnchorKind.START, MONDAY, null, null, BigDecimal.ONE, true);
        var request =
                new AdoptionRequest(
                        "vergabe-vgv-offen", "x", "", terms, null, Map.of(), null, false);
        ProjectId project = as(planner, MONDAY, () -> adoption.adopt(planner, request, MONDAY));
        var durations =
                as(planner, MONDAY, () -> trees.of(planner, project)).stream()
                        .filter(item -> item.duration() != null)
                        .collect(Collectors.toMap(ProjectItem::title, ProjectItem::duration));
        assertThat(durations.get(task.title())).isEqualTo(Span.workingDays(77));
        assertThat(durations.get(period.title())).isEqualTo(period.duration());
    }

    private Item plan(String slug, Nature nature) {
        Viewer planner = town.planner().viewer();
        return as(
                        planner,
                        MONDAY,
                        () ->
                                templates
                                        .document(
                                                planner,
                                                templates.visibleTo(planner, slug).version())
                                        .plan())
                .items()
                .stream()
                .filter(item ->
                        item.nature() == nature
                                && item.duration() != null
                                && (nature == Nature.PERIOD
                                        || item.duration().unit() == SpanUnit.WORKING_DAYS))
                .findFirst()
                .orElseThrow();
    }

    /** One task done within eight working days, one deleted, nothing known of the others. */
    private ProjectId finished() {
        Viewer planner = town.planner().viewer();
        ProjectId project =
                as(
                        planner,
                        MONDAY,
                        () ->
                                adoption.adopt(
                                        planner,
                                        AdoptionRequest.of(
                                                SLUG, null, AdoptionTerms.startingOn(MONDAY)),
                                        MONDAY));
        List<ProjectItem> tasks =
                as(planner, MONDAY, () -> trees.of(planner, project)).stream()
                        .filter(item -> !item.isPackage() && item.duration() != null)
                        .toList();
        state(planner, tasks.get(0), TaskState.ACTIVE, MONDAY);
        state(planner, tasks.get(0), TaskState.DONE, MONDAY.plusDays(9));
        state(planner, tasks.get(1), TaskState.STOPPED, MONDAY.plusDays(9));
        as(planner, MONDAY.plusDays(10), () -> bring(planner, project, ProjectState.DONE));
        return project;
    }

    private void state(Viewer planner, ProjectItem task, TaskState state, LocalDate day) {
        as(
                planner,
                day,
                () ->
                        states.bring(
                                planner, task.project(), task.id(), state, null, day, Cause.HAND));
    }

    private Object bring(Viewer planner, ProjectId project, ProjectState state) {
        editing.bring(planner, project, state);
        return state;
    }

    private static <R> R as(
            Viewer viewer, LocalDate day, ScopedValue.CallableOp<R, RuntimeException> step) {
        return StagedClock.at(
                day.atTime(9, 0).atZone(ZoneId.of("Europe/Berlin")).toInstant(),
                () -> Fence.within(viewer, step));
    }

    private void decide(String gives) throws Exception {
        mvc.perform(post(CONSENT).param("gives", gives).with(cast.as(town.administrator())))
                .andExpect(status().isSeeOther())
                .andExpect(redirectedUrl(CONSENT));
    }

    private String page(MockHttpServletRequestBuilder request, Cast.Member member)
            throws Exception {
        return mvc.perform(request.with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private int rows(String table) {
        return within(
                () -> jdbc.sql("select count(*) from " + table).query(Integer.class).single());
    }

    private <T> T within(java.util.function.Supplier<T> reading) {
        var found = new AtomicReference<T>();
        cast.within(town.planner(), () -> found.set(reading.get()));
        return found.get();
    }
}
