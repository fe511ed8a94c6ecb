package org.allmende.views;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.Anchor;
import org.allmende.plan.Dependency;
import org.allmende.plan.Item;
import org.allmende.plan.Land;
import org.allmende.plan.LegalBasis;
import org.allmende.plan.Plan;
import org.allmende.plan.Schedule;
import org.allmende.plan.Span;
import org.allmende.plan.WorkCalendar;
import org.allmende.tenancy.Fence;
import org.allmende.work.Colour;
import org.allmende.work.NewProject;
import org.allmende.work.Project;
import org.allmende.work.ProjectCalendar;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectStart;
import org.allmende.work.ProjectState;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class ShowingTheScheduleTest {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectStart start;
    @Autowired JdbcClient jdbc;

    Cast.Town town;
    Plan vergabe;

    @BeforeEach
    void town() {
        town = cast.town();
        vergabe =
                new Plan(
                        List.of(),
                        List.of(
                                Item.pack("1", "Vergabe"),
                                Item.task("1.1", HOSTILE).under("1").lasting(Span.workingDays(50)),
                                Item.period("1.2", "Angebotsfrist", Span.calendarDays(35))
                                        .under("1")
                                        .legal(LegalBasis.of("§ 15 Abs. 2 VgV")),
                                Item.milestone("1.3", "Zuschlag").under("1")),
                        List.of(Dependency.of("1.1", "1.2"), Dependency.of("1.2", "1.3")));
    }

    @Test
    void theScheduleShowsBarsPeriodsMilestonesAndTheirDates() throws Exception {
        ProjectId project = project(vergabe);
        assertThat(page(project, ""))
                .contains(
                        "1 Vergabe",
                        "35 Tage, gesetzlich",
                        "schedule__bar--critical",
                        "schedule__milestone",
                        "schedule__arrow")
                .contains(
                        "Karfreitag, 3. April",
                        "Feiertage in Baden-Württemberg",
                        "Termine als Tabelle")
                .contains("<a href=\"elemente/")
                .contains(
                        "<a class=\"button\" href=\"/projekte/"
                                + project
                                + "/zeitplan?mass=monat\" aria-current=\"true\">Monat</a>");
    }

    @Test
    void nothingOnThePageIsForbiddenByTheContentPolicyAndTitlesStayText() throws Exception {
        assertThat(page(project(vergabe), "?mass=woche"))
                .doesNotContain("style=")
                .doesNotContain("<style")
                .doesNotContain(HOSTILE)
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    }

    @Test
    void aStrangerSeesNothing() throws Exception {
        ProjectId project = project(vergabe);
        mvc.perform(get("/projekte/" + project + "/zeitplan").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get("/projekte/" + project + "/zeitplan").with(cast.as(town.worker())))
                .andExpect(status().isNotFound());
        mvc.perform(
                        get("/projekte/" + UUID.randomUUID() + "/zeitplan")
                                .with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void anEmptyProjectSaysWhatToDo() throws Exception {
        ProjectId project = within(() -> start.empty(town.planner().viewer(), terms()));
        assertThat(page(project, ""))
                .contains("Noch nichts zu planen", "Zur Struktur")
                .doesNotContain("<svg class=\"schedule");
    }

    @Test
    void aProjectWithoutDatesSaysWhereToEnterThem() throws Exception {
        ProjectId project = project(vergabe);
        asPlanner(
                "update item set start_on = null, end_on = null where project = :project", project);
        assertThat(page(project, "")).contains("Noch keine Termine", "/liste");
    }

    @Test
    void whatAnAddressSaysOddlyIsIgnored() throws Exception {
        ProjectId project = project(vergabe);
        assertThat(page(project, "?mass=jahrhundert&offen=%3Cb%3E,-1,99999999999"))
                .contains("1 Vergabe");
    }

    @Test
    void aCircleThatCameAboutByMovingIsShownAllTheSame() throws Exception {
        ProjectId project = project(vergabe);
        asPlanner(
                """
                insert into dependency (authority, project, predecessor, successor, kind)
                select a.authority, a.project, a.id, b.id, 'FINISH_START' from item a, item b
                where a.project = :project and b.project = :project and a.title = 'Zuschlag' and b.key = '1.1'
                """,
                project);
        assertThat(page(project, "")).contains("schedule__arrow", "Zuschlag");
    }

    @Test
    void fiveThousandItemsTakeAsManyStatementsAsThree() throws Exception {
        ProjectId small = project(vergabe);
        ProjectId big = project(big());
        page(small, "");
        long few = Statements.during(() -> page(small, ""));
        long many = Statements.during(() -> page(big, "?offen=alle"));
        assertThat(few).isPositive().isLessThan(15);
        assertThat(many).isEqualTo(few);
        assertThat(page(big, "?offen=alle").split("<li data-depth=\"1\"")).hasSize(4_901);
        assertThat(page(big, ""))
                .contains("100 von 5.000 Zeilen", "Alle Zeilen zeigen", "schedule__fold");
        assertThat(page(big, "?offen=1").split("<li data-depth=\"1\"")).hasSize(50);
    }

    private static Plan big() {
        var items = new ArrayList<Item>();
        var dependencies = new ArrayList<Dependency>();
        for (int p = 0; p < 100; p++) {
            items.add(Item.pack("p" + p, "Paket " + p));
            for (int i = 0; i < 49; i++) {
                items.add(
                        Item.task("p" + p + "." + i, "Aufgabe " + i)
                                .under("p" + p)
                                .lasting(Span.workingDays(3)));
                if (i > 0) {
                    dependencies.add(Dependency.of("p" + p + "." + (i - 1), "p" + p + "." + i));
                }
            }
        }
        return new Plan(List.of(), items, dependencies);
    }

    private ProjectId project(Plan plan) throws Exception {
        Schedule schedule = Schedule.of(plan, WorkCalendar.of(Land.BW), new Anchor.Start(START));
        var work = new ProjectStart.PlannedWork(plan, schedule, "Probe 1.0", Map.of());
        return within(() -> start.from(town.planner().viewer(), terms(), work));
    }

    private NewProject terms() {
        return new NewProject(
                "E-Akte-Einführung",
                "10.24.01",
                "",
                ProjectState.ACTIVE,
                false,
                Colour.BLUE,
                town.planner().person(),
                new ProjectCalendar(Land.BW, null, true),
                Project.AnchorKind.START,
                START,
                null);
    }

    private <T> T within(ScopedValue.CallableOp<T, RuntimeException> action) {
        return Fence.within(town.planner().viewer(), action);
    }

    private void asPlanner(String sql, ProjectId project) {
        cast.within(town.planner(), () -> jdbc.sql(sql).param("project", project.value()).update());
    }

    private String page(ProjectId project, String query) throws Exception {
        return mvc.perform(
                        get("/projekte/" + project + "/zeitplan" + query)
                                .with(cast.as(town.planner())))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
