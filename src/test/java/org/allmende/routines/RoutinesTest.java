package org.allmende.routines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.ZoneId;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.allmende.plan.ItemKind;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class RoutinesTest {

    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Berlin"));
    static final String ADOPTION = "/vorlagen/" + RoutineCast.ROUND + "/routine";

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired RoutineCast routines;
    @Autowired ProjectCast projects;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    Cast.Town town;

    @BeforeEach
    void town() {
        town = cast.town();
    }

    @Test
    void theLibraryShowsRoutinesBesideTemplatesWithTheirRhythmInWords() throws Exception {
        assertThat(page(get("/vorlagen").param("q", "Serverraumrundgang"), 200))
                .doesNotContain("Probe Serverraumrundgang");
        assertThat(page(get("/vorlagen").param("art", "routinen"), 200))
                .contains("Serverraumrundgang");
        assertThat(page(get("/vorlagen/" + RoutineCast.ROUND), 200))
                .contains(
                        "jeden 2. Dienstag im Monat, außer im August",
                        "5 Arbeitstage vorher",
                        "am Ankertag",
                        "7 Kalendertage danach",
                        "Vermerk: Auffälligkeiten notiert",
                        "Routine übernehmen")
                .doesNotContain("/zeitplan");
    }

    @Test
    void theFormShowsItsDaysWithTheReasonOfEachShiftAndWhatNobodyFills() throws Exception {
        String page =
                page(
                        get(ADOPTION)
                                .param("rhythm", "DAY")
                                .param("day", "1")
                                .param("interval", "1")
                                .param("months", "1", "5", "11")
                                .param("begins", "2028-01-01")
                                .param("roll", "NEXT")
                                .param("lead", "3"),
                        200);
        assertThat(page)
                .contains("statt Sa., 1. Januar 2028: Neujahr")
                .contains("statt Mo., 1. Mai 2028: Tag der Arbeit")
                .contains("statt Mi., 1. November 2028: Allerheiligen")
                .contains("Niemand übernimmt: Rundgangsteam, Zeugin oder Zeuge");
        assertThat(page.split("runs__days")[1].split("</ol>")[0].split("<li>")).hasSize(25);
    }

    @Test
    void whatIsNoRhythmIsRefusedAtItsFieldAndWhatWasTypedStays() throws Exception {
        assertThat(page(form("RULE").param("rule", "FREQ=SECONDLY"), 422))
                .contains(
                        "nicht nach Stunden, Minuten oder Sekunden: „FREQ=SECONDLY“",
                        "value=\"FREQ=SECONDLY\"");
        assertThat(page(form("RULE").param("rule", "FREQ=MONTHLY;BYDAY=6MO"), 422))
                .contains("FREQ=MONTHLY;BYDAY=6MO");
        assertThat(page(form("RULE").param("rule", "jeden Montag"), 422))
                .contains("„jeden Montag“ ist keine Wiederholungsregel");
        assertThat(page(form("DAY").param("day", "30").param("months", "2"), 422))
                .contains("keinen einzigen Tag");
        assertThat(page(form("WEEKDAY").param("weekday", "XX").param("position", "2"), 422))
                .contains("Bitte einen Wochentag wählen.");
        assertThat(
                        page(
                                form("GIVEN")
                                        .param("role-IT", cast.town().worker().person().toString()),
                                422))
                .as("somebody of another authority")
                .doesNotContain("Die Routine läuft");
    }

    @Test
    void aRoutineStandsOnTheWallWithItsRunsAndOpenRoles() throws Exception {
        String path = adopted();
        assertThat(page(get(path), 200))
                .contains(
                        "Niemand übernimmt: Zeugin oder Zeuge", "Nächste Termine", "Wird angelegt");
        routines.renew(
                town, RoutineId.of(path.substring("/routinen/".length())), TODAY.plusMonths(3));
        String wall = page(get("/routinen"), 200);
        assertThat(wall).contains("Probe Serverraumrundgang", "1 Rolle offen", "versäumt", "läuft");
        assertThat(page(get(path), 200, town.worker())).doesNotContain("Durchlauf anlegen");
        page(get(path), 404, cast.town().planner());
        page(get("/routinen"), 403, town.guest());
        page(post(path + "/pause"), 403, town.worker());
    }

    @Test
    void theCalendarShowsTheYearOfAllRoutines() throws Exception {
        LocalDate begins = LocalDate.of(2027, 1, 4);
        routines.renew(town, routines.round(town, begins), LocalDate.of(2027, 4, 1));
        var calendar = get("/routinen/kalender").param("jahr", "2027");
        assertThat(page(calendar, 200))
                .contains("Routinen 2027", "Rundgang", "✗ 12.", "✗ 9.", "◐ 13.", "○ 11.", "○ 8.")
                .as("not in August")
                .doesNotContain("○ 10.");
        assertThat(page(get("/routinen/kalender").param("jahr", "2028"), 200)).contains("○ 11.");
        assertThat(page(get("/routinen/kalender").param("jahr", "quatsch"), 200))
                .contains("Routinen " + TODAY.getYear());
        page(get("/routinen/kalender"), 403, town.guest());
        assertThat(page(calendar, 200, cast.town().planner())).doesNotContain("Rundgang");
    }

    @Test
    void theWallAsksAsMuchForManyRoutinesAsForOne() throws Exception {
        routines.round(town, TODAY);
        routines.session(town, TODAY);
        page(get("/routinen"), 200);
        long few = Statements.during(() -> page(get("/routinen"), 200));
        long inCalendar = Statements.during(() -> page(get("/routinen/kalender"), 200));
        for (int i = 0; i < 5; i++) {
            routines.renew(town, routines.round(town, TODAY), TODAY.plusMonths(2));
            routines.session(town, TODAY);
        }
        assertThat(Statements.during(() -> page(get("/routinen"), 200))).isEqualTo(few);
        assertThat(Statements.during(() -> page(get("/routinen/kalender"), 200)))
                .isEqualTo(inCalendar);
    }

    @Test
    void aRunClosesOnlyWithItsProofs() throws Exception {
        String run = begun();
        String project =
                one(
                        "select project from routine_run where id = '"
                                + run.substring(run.lastIndexOf('/') + 1)
                                + "'");
        assertThat(page(get(run), 200)).contains("Auffälligkeiten notiert", "Steht noch aus.");
        assertThat(page(post(run + "/abschluss"), 422))
                .contains("Es fehlt noch: Auffälligkeiten notiert, Türen verschlossen");
        assertThat(page(post("/projekte/" + project + "/zustand").param("state", "DONE"), 422))
                .as("nor through its project")
                .contains("Es fehlt noch");
        assertThat(page(post(run + "/nachweise/1").param("proof", " "), 422)).contains("proof-1");
        page(post(run + "/nachweise/1").param("proof", "Lüfter in Schrank 3 laut"), 303);
        page(post(run + "/nachweise/2"), 303);
        page(post(run + "/nachweise/9"), 404);
        assertThat(page(get(run), 200)).contains("Lüfter in Schrank 3 laut", "Mara Lindner");
        page(post(run + "/abschluss"), 303);
        assertThat(page(get(run), 200)).contains("erledigt");
        assertThat(page(get(run.split("/durchlaeufe")[0] + "/jahr/" + workday().getYear()), 200))
                .contains("Lüfter in Schrank 3 laut", "erledigt");
        byte[] pdf =
                mvc.perform(
                                get(run.split("/durchlaeufe")[0]
                                                + "/jahr/"
                                                + workday().getYear()
                                                + ".pdf")
                                        .with(cast.as(town.planner())))
                        .andExpect(status().isOk())
                        .andReturn()
                        .getResponse()
                        .getContentAsByteArray();
        assertThat(new String(pdf, 0, 5, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF-");
    }

    @Test
    void runsAreNoProjectsOfThePortfolioUnlessAskedFor() throws Exception {
        begun();
        assertThat(page(get("/projekte"), 200)).doesNotContain("Probe Serverraumrundgang ·");
        assertThat(page(get("/projekte").param("ablage", "durchlaeufe"), 200))
                .contains("Probe Serverraumrundgang · ");
    }

    @Test
    void datesOfAListMakeRuns() throws Exception {
        page(post("/routinen/termine").param("name", "Probekalender"), 303);
        String list = one("select id from date_list where authority = '" + town.id() + "'");
        String day = workday().plusDays(28).toString();
        page(
                post("/routinen/termine/" + list + "/tage")
                        .param("day", day)
                        .param("label", "Haushalt"),
                303);
        assertThat(
                        page(
                                post("/routinen/termine/" + list + "/tage")
                                        .param("day", "2020-01-02"),
                                422))
                .contains("liegt in der Vergangenheit");
        RoutineId session = routines.session(town, TODAY);
        assertThat(page(get("/routinen/" + session), 200)).contains("Haushalt");
        routines.renew(town, session, workday().plusDays(20));
        assertThat(one("select title from project where run and authority = '" + town.id() + "'"))
                .contains("Rundgang · Haushalt");
        page(
                post("/routinen/termine/" + list + "/tage").param("day", day),
                404,
                cast.town().planner());
        page(post("/routinen/termine/" + list + "/tage").param("day", day), 403, town.worker());
    }

    @Test
    void aMilestoneThatIsReachedBringsOneRun() throws Exception {
        var eakte = projects.eakte(town);
        var reached = projects.add(town, eakte.id(), ItemKind.MILESTONE, "Beschluss", null);
        RoutineId routine = routines.after(town, "Beschluss", TODAY);
        assertThat(page(get("/routinen/" + routine), 200))
                .contains("wenn ein Projekt den Meilenstein „Beschluss“ erreicht");
        state(eakte.path() + "/elemente/" + reached, "DONE");
        state(eakte.path() + "/elemente/" + reached, "ACTIVE");
        state(eakte.path() + "/elemente/" + reached, "DONE");
        state(eakte.path("Auftrag"), "DONE");
        assertThat(page(get("/routinen/" + routine), 200)).contains("E-Akte-Einführung");
        assertThat(routines.renew(town, routine, TODAY)).isEqualTo(1);
        assertThat(routines.renew(town, routine, TODAY)).isZero();
        assertThat(one("select title from project where run and authority = '" + town.id() + "'"))
                .contains("Rundgang · E-Akte-Einführung");
    }

    @Test
    void aDayMayHaveARunForEachOccasionAndEachIsAskedForOnce() throws Exception {
        String path = adopted();
        String day = workday().toString();
        page(begin(path, day, "Anna Arndt"), 303);
        page(begin(path, day, "Bert Brand"), 303);
        assertThat(page(begin(path, day, "Bert Brand"), 422)).contains("gibt es schon");
        assertThat(page(get(path), 200)).contains("Anna Arndt", "Bert Brand");
    }

    @Test
    void aDayThatTheRhythmDoesNotNameCannotBeMovedOrLeftOut() throws Exception {
        String path = adopted();
        String day = path + "/tage/" + TODAY.plusYears(1).withDayOfMonth(1);
        page(post(day + "/auslassung").param("reason", "Umbau"), 404);
        page(post(day + "/verlegung").param("anchor", workday().toString()), 404);
    }

    @Test
    void aStaleChangeIsRefusedAndAFreshOneHoldsForRunsToCome() throws Exception {
        String path = adopted();
        page(settings(path, "WORKDAY").param("position", "-1").param("version", "0"), 303);
        assertThat(page(get(path), 200)).contains("letzter Arbeitstag im Monat");
        page(settings(path, "GIVEN").param("version", "0"), 409);
    }

    private MockHttpServletRequestBuilder settings(String path, String rhythm) {
        return fields(post(path + "/einstellungen"), rhythm);
    }

    private MockHttpServletRequestBuilder form(String rhythm) {
        return fields(post(ADOPTION), rhythm);
    }

    private MockHttpServletRequestBuilder fields(
            MockHttpServletRequestBuilder request, String rhythm) {
        return request.param("title", "Probe Serverraumrundgang")
                .param("begins", TODAY.toString())
                .param("rhythm", rhythm)
                .param("roll", "NEXT")
                .param("lead", "3")
                .param("responsible", town.planner().person().toString());
    }

    private String adopted() throws Exception {
        return mvc.perform(
                        form("GIVEN")
                                .param("role-IT", town.worker().person().toString())
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    /** A run by hand. */
    private String begun() throws Exception {
        return mvc.perform(
                        post(adopted() + "/durchlaeufe")
                                .param("anchor", workday().toString())
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther())
                .andReturn()
                .getResponse()
                .getHeader("Location");
    }

    private void state(String item, String state) throws Exception {
        page(post(item + "/zustand").param("state", state), 303);
    }

    private static MockHttpServletRequestBuilder begin(String path, String day, String label) {
        return post(path + "/durchlaeufe").param("anchor", day).param("label", label);
    }

    private static LocalDate workday() {
        return org.allmende.plan.WorkCalendar.of(org.allmende.plan.Land.BW).nextWorkday(TODAY);
    }

    private String page(MockHttpServletRequestBuilder request, int status) throws Exception {
        return page(request, status, town.planner());
    }

    private String page(MockHttpServletRequestBuilder request, int status, Cast.Member member)
            throws Exception {
        return mvc.perform(request.with(cast.as(member)))
                .andExpect(status().is(status))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private String one(String sql) {
        return String.valueOf(owner.sql(sql).query().singleValue());
    }
}
