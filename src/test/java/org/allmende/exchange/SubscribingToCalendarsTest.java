package org.allmende.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import biweekly.Biweekly;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class SubscribingToCalendarsTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void tasksOfTheWorker() {
        town = cast.town();
        eakte = projects.eakte(town);
        mine("Auftrag", "start_on = '2026-10-19', end_on = '2026-10-30'");
        mine("Aktenplan", "end_on = '2026-11-06', nature = 'PERIOD'");
        mine(
                "Personalrat",
                "title = 'Personalrat, Gesamtvertretung; § 79 LPVG: ordnungsgemäß für „alle Beschäftigten“ beteiligen', end_on = '2026-11-20'");
    }

    @Test
    void theCalendarHoldsOnesTasksOnWholeDays() throws Exception {
        String address = subscribe("", "LAST", town.worker());
        var calendar = calendar(address);
        assertThat(calendar.getNames().getFirst().getValue()).isEqualTo("Meine Aufgaben");
        assertThat(calendar.getEvents())
                .hasSize(3)
                .allSatisfy(event -> assertThat(event.getAlarms()).isEmpty());
        VEvent task = event(calendar, "Auftrag");
        assertThat(days(address))
                .contains("DTSTART;VALUE=DATE:20261030", "DTEND;VALUE=DATE:20261031");
        assertThat(task.getUrl().getValue()).endsWith(eakte.path("Auftrag"));
        assertThat(task.getDescription().getValue())
                .contains(
                        "Projekt: E-Akte-Einführung",
                        "Zustand: geplant",
                        "Zeitraum: 19. Oktober 2026 bis 30. Oktober 2026");
        assertThat(event(calendar, "Aktenplan").getSummary().getValue())
                .isEqualTo("Frist: Aktenplan");
        assertThat(event(calendar, "Personalrat").getSummary().getValue())
                .isEqualTo(
                        "Personalrat, Gesamtvertretung; § 79 LPVG: ordnungsgemäß für „alle Beschäftigten“ beteiligen");
    }

    @Test
    void wholePeriodsAreThereForWhomWantsThem() throws Exception {
        assertThat(days(subscribe("", "WHOLE", town.worker())))
                .contains("DTSTART;VALUE=DATE:20261019", "DTEND;VALUE=DATE:20261031");
    }

    @Test
    void linesAreFoldedAndCharactersEscaped() throws Exception {
        String text = text(subscribe("", "LAST", town.worker()));
        assertThat(text.lines())
                .allSatisfy(line ->
                        assertThat(line.getBytes(StandardCharsets.UTF_8))
                                .hasSizeLessThanOrEqualTo(75));
        assertThat(text).contains("\r\n ", "Personalrat\\, Gesamtvertretung\\; ");
    }

    @Test
    void aChangeKeepsTheUidAndRaisesTheSequence() throws Exception {
        String address = subscribe("", "LAST", town.worker());
        VEvent before = event(calendar(address), "Auftrag");
        rename("Auftrag", "Projektauftrag");
        VEvent after = event(calendar(address), "Auftrag");
        assertThat(after.getSummary().getValue()).isEqualTo("Projektauftrag");
        assertThat(after.getSequence().getValue()).isGreaterThan(before.getSequence().getValue());
        assertThat(after.getLastModified().getValue())
                .isAfterOrEqualTo(before.getLastModified().getValue());
    }

    @Test
    void whatWasDeletedIsCancelledForAWhileAndThenGone() throws Exception {
        String address = subscribe("", "LAST", town.worker());
        mvc.perform(post(eakte.path("Auftrag") + "/loeschung").with(cast.as(town.planner())));
        assertThat(event(calendar(address), "Auftrag").getStatus().isCancelled()).isTrue();
        assertThat(event(calendar(address), "Aktenplan").getStatus().isCancelled()).isFalse();
        projects.set(town, eakte.item("Auftrag"), "changed_at = now() - interval '40 days'");
        assertThat(calendar(address).getEvents()).hasSize(2);
    }

    @Test
    void aProjectIsACalendarToo() throws Exception {
        projects.set(town, eakte.item("Aktenplan"), "state = 'DONE'");
        var calendar = calendar(subscribe(eakte.id().toString(), "LAST", town.guest()));
        assertThat(calendar.getNames().getFirst().getValue())
                .isEqualTo("Projekt E-Akte-Einführung");
        assertThat(calendar.getEvents()).hasSize(3);
        assertThat(event(calendar, "Aktenplan").getSummary().getValue())
                .isEqualTo("✓ Frist: Aktenplan");
    }

    @Test
    void whatDidNotChangeIsNotSentAgain() throws Exception {
        String address = subscribe("", "LAST", town.worker());
        String tag = answer(address).getHeader("ETag");
        mvc.perform(get(URI.create(address)).header("If-None-Match", tag))
                .andExpect(status().isNotModified())
                .andExpect(content().string(""));
        rename("Auftrag", "Projektauftrag");
        mvc.perform(get(URI.create(address)).header("If-None-Match", tag))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Type", "text/calendar;charset=UTF-8"))
                .andExpect(header().string("Cache-Control", "no-cache, private"))
                .andExpect(header().doesNotExist("Set-Cookie"));
    }

    @Test
    void everyRequestAsksForTheRightAnew() throws Exception {
        String project = subscribe(eakte.id().toString(), "LAST", town.worker());
        String own = subscribe("", "LAST", town.worker());
        mvc.perform(
                        post(eakte.path() + "/beteiligte/" + town.worker().person() + "/entfernung")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        mvc.perform(get(URI.create(project))).andExpect(status().isNotFound());
        assertThat(calendar(own).getEvents()).isEmpty();
        owner.sql("update membership set ended_at = now() where person = ?")
                .param(town.worker().person().value())
                .update();
        mvc.perform(get(URI.create(own))).andExpect(status().isNotFound());
    }

    @Test
    void aRevokedOrUnknownAddressLeadsNowhere() throws Exception {
        String address = subscribe("", "LAST", town.worker());
        UUID link =
                owner.sql("select id from calendar_link where person = ?")
                        .param(town.worker().person().value())
                        .query(UUID.class)
                        .single();
        mvc.perform(post("/profil/kalender/" + link + "/widerruf").with(cast.as(town.planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get(URI.create(address))).andExpect(status().isOk());
        mvc.perform(post("/profil/kalender/" + link + "/widerruf").with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        mvc.perform(get(URI.create(address))).andExpect(status().isNotFound());
        mvc.perform(get("/kalenderabo/unbekannt.ics")).andExpect(status().isNotFound());
        mvc.perform(get("/kalenderabo/" + "x".repeat(5000) + ".ics"))
                .andExpect(status().isNotFound());
    }

    @Test
    void somebodySignedInReadsItAsThePersonWhoMadeIt() throws Exception {
        String address = subscribe("", "LAST", town.worker());
        mvc.perform(get(URI.create(address)).with(cast.as(cast.town().administrator())))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Frist: Aktenplan")));
    }

    @Test
    void theAddressIsShownOnceAndItsUseIsToldLater() throws Exception {
        String address = subscribe("", "LAST", town.worker());
        assertThat(page(town.worker()))
                .doesNotContain("/kalenderabo/")
                .contains("noch nie abgerufen");
        text(address);
        assertThat(page(town.worker())).contains("zuletzt abgerufen: heute");
        assertThat(page(town.planner())).contains("Noch keines.");
    }

    @Test
    void aForeignProjectOrNonsenseIsRefusedAtTheField() throws Exception {
        var other = projects.eakte(cast.town());
        for (String calendar : new String[] {other.id().toString(), "quatsch"}) {
            mvc.perform(
                            post("/profil/kalender")
                                    .param("calendar", calendar)
                                    .param("days", "LAST")
                                    .with(cast.as(town.worker())))
                    .andExpect(status().isUnprocessableContent())
                    .andExpect(
                            content()
                                    .string(
                                            containsString(
                                                    "Bitte wählen Sie einen der angebotenen Werte")));
        }
        mvc.perform(post("/profil/kalender").param("days", "MANCHE").with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent());
    }

    @Test
    void twentyAddressesAreEnough() throws Exception {
        for (int i = 0; i < 20; i++) {
            subscribe("", "LAST", town.worker());
        }
        mvc.perform(
                        post("/profil/kalender")
                                .param("calendar", "")
                                .param("days", "LAST")
                                .with(cast.as(town.worker())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("Mehr als 20 Abos gehen nicht.")));
    }

    @Test
    void aLongCalendarCostsNoMoreQueriesThanAShortOne() throws Exception {
        String address = subscribe(eakte.id().toString(), "LAST", town.planner());
        text(address);
        long few = Statements.during(() -> text(address));
        owner.sql(
                        """
                        insert into item (authority, project, number, key, place, kind, title, end_on)
                        select authority, id, 1000 + n, 'long' || n, 'x' || lpad(n::text, 5, '0'), 'TASK', 'Aufgabe ' || n, date '2027-01-01' + n % 300
                        from project, generate_series(1, 2000) n where id = ?
                        """)
                .param(eakte.id().value())
                .update();
        assertThat(Statements.during(() -> assertThat(calendar(address).getEvents()).hasSize(2003)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(6);
    }

    private void mine(String item, String more) {
        projects.set(
                town,
                eakte.item(item),
                "responsible = '%s', %s".formatted(town.worker().person(), more));
    }

    private void rename(String item, String title) throws Exception {
        mvc.perform(
                        post(eakte.path(item) + "/titel")
                                .param("title", title)
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
    }

    private String subscribe(String calendar, String days, Cast.Member member) throws Exception {
        var made =
                mvc.perform(
                                post("/profil/kalender")
                                        .param("calendar", calendar)
                                        .param("days", days)
                                        .with(cast.as(member)))
                        .andExpect(status().isSeeOther())
                        .andReturn();
        String address = (String) made.getFlashMap().get("shown once");
        assertThat(address).matches("http://.*/kalenderabo/[\\w-]{43}\\.ics");
        return URI.create(address).getPath();
    }

    private String page(Cast.Member member) throws Exception {
        return mvc.perform(get("/profil/kalender").with(cast.as(member)))
                .andReturn()
                .getResponse()
                .getContentAsString();
    }

    private MockHttpServletResponse answer(String address) throws Exception {
        return mvc.perform(get(URI.create(address)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse();
    }

    private String text(String address) throws Exception {
        return answer(address).getContentAsString(StandardCharsets.UTF_8);
    }

    private String days(String address) throws Exception {
        String text = text(address);
        int event = text.indexOf("UID:" + eakte.item("Auftrag"));
        return text.substring(event, text.indexOf("END:VEVENT", event));
    }

    private ICalendar calendar(String address) throws Exception {
        return Biweekly.parse(text(address)).first();
    }

    private VEvent event(ICalendar calendar, String item) {
        return calendar.getEvents().stream()
                .filter(event -> event.getUid().getValue().equals(eakte.item(item) + "@allmende"))
                .findFirst()
                .orElseThrow();
    }
}
