package org.allmende.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.TestDatabase;
import org.allmende.shared.StagedClock;
import org.allmende.work.ProjectCast;
import org.hamcrest.Matcher;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

@AllmendeTest
class TimerTest {

    private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;

    final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());
    Cast.Town town;
    ProjectCast.Eakte eakte;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
    }

    @Test
    void runsInTheHeadOfEveryPageAndLeadsToABookingThatCanBeCorrected() throws Exception {
        start(MONDAY, "09:00", "Auftrag").andExpect(redirectedUrl(eakte.path("Auftrag")));
        page(MONDAY, "09:42", "/zeiten", containsString(">0:42</span>"));
        page(MONDAY, "09:42", eakte.path("Auftrag"), containsString("Stoppuhr anhalten"));
        page(MONDAY, "09:42", eakte.path("Aktenplan"), containsString("Stoppuhr starten"));
        page(MONDAY, "09:42", only(), containsString("Läuft seit 09:00 Uhr"));
        stop(MONDAY, "09:42", only()).andExpect(redirectedUrl(only()));
        page(
                MONDAY,
                "11:00",
                only(),
                allOf(
                        containsString("value=\"0:42\""),
                        containsString("value=\"2026-11-23\""),
                        containsString("Stoppuhr 0:42 – noch nicht gebucht")));
        book(MONDAY, "11:00", "viel")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"viel\"")));
        String timer = only();
        book(MONDAY, "11:00", "0:45").andExpect(redirectedUrl(eakte.path("Auftrag")));
        assertThat(booked()).containsExactly(45);
        at(MONDAY, "11:01", post(timer).param("day", "2026-11-23").param("time", "0:45"))
                .andExpect(status().isNotFound());
        page(MONDAY, "11:01", "/zeiten", not(containsString("Stoppuhr")));
    }

    @Test
    void startingAtAnotherTaskStopsTheFirstAndShowsItsBooking() throws Exception {
        start(MONDAY, "09:00", "Auftrag");
        String first = only();
        start(MONDAY, "09:20", "Auftrag").andExpect(redirectedUrl(eakte.path("Auftrag")));
        start(MONDAY, "09:30", "Aktenplan").andExpect(redirectedUrl(first));
        page(
                MONDAY,
                "10:00",
                first,
                allOf(
                        containsString("value=\"0:30\""),
                        containsString("Stoppuhr 0:30 – noch nicht gebucht"),
                        containsString(">0:30</span>")));
        at(MONDAY, "10:00", post(first + "/loeschung"))
                .andExpect(redirectedUrl(eakte.path("Auftrag")));
        assertThat(booked()).isEmpty();
        page(MONDAY, "10:00", "/zeiten", not(containsString("noch nicht gebucht")));
    }

    @Test
    void forgottenOverMidnightItAsksUntilWhenAndBooksNothingByItself() throws Exception {
        start(MONDAY, "15:10", "Auftrag");
        page(TUESDAY, "08:00", "/zeiten", containsString("läuft seit gestern 15:10 – bis wann?"));
        start(TUESDAY, "08:05", "Aktenplan").andExpect(redirectedUrl(first()));
        for (String wrong : List.of("", "abends", "25:00", "08:30")) {
            until(wrong).andExpect(status().isUnprocessableContent());
        }
        until("halb").andExpect(content().string(containsString("„halb“ ist keine Uhrzeit")));
        until("16:40").andExpect(redirectedUrl(first()));
        page(
                TUESDAY,
                "08:11",
                first(),
                allOf(containsString("value=\"1:30\""), containsString("value=\"2026-11-23\"")));
        assertThat(booked()).isEmpty();
    }

    @Test
    void whoWorksPastMidnightSaysATimeOfTheNextDay() throws Exception {
        start(MONDAY, "22:00", "Auftrag");
        until("01:15").andExpect(redirectedUrl(first()));
        page(TUESDAY, "08:11", first(), containsString("value=\"3:15\""));
    }

    @Test
    void whatHappenedToTheTaskIsSaidAndTheTimeStays() throws Exception {
        start(MONDAY, "09:00", "Auftrag");
        projects.set(town, eakte.item("Auftrag"), "state = 'DONE'");
        stop(MONDAY, "10:00", only());
        refusedAs("Die Aufgabe ist abgeschlossen");
        projects.set(town, eakte.item("Auftrag"), "state = 'ACTIVE', deleted_at = now()");
        refusedAs("Die Aufgabe ist gelöscht oder nicht mehr zu sehen");
        page(MONDAY, "10:05", only(), not(containsString("Auftrag")));
        projects.set(town, eakte.item("Auftrag"), "deleted_at = null");
        owner.sql("update access_grant set role = 'READING' where project = ? and person = ?")
                .params(eakte.id().value(), town.worker().person().value())
                .update();
        refusedAs("lässt sich mit den eigenen Rechten keine Zeit mehr buchen");
        at(MONDAY, "10:10", post(only() + "/loeschung")).andExpect(status().isSeeOther());
    }

    @Test
    void startsOnlyWhereTimeCanBeBookedAndIsNobodyElses() throws Exception {
        start(MONDAY, "09:00", "Vorbereitung")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("ist ein Paket")));
        mvc.perform(post(eakte.path("Auftrag") + "/stoppuhr").with(cast.as(town.guest())))
                .andExpect(status().isForbidden());
        start(MONDAY, "09:00", "Auftrag");
        for (String below : List.of("", "/ende", "/loeschung")) {
            mvc.perform(post(only() + below).with(cast.as(town.planner())))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/zeiten").with(cast.as(town.planner())))
                .andExpect(content().string(not(containsString("Stoppuhr"))));
    }

    private void refusedAs(String sentence) throws Exception {
        page(MONDAY, "10:05", only(), containsString(sentence));
        book(MONDAY, "10:05", "1")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString(sentence)));
        assertThat(booked()).isEmpty();
    }

    private ResultActions start(LocalDate day, String clock, String task) throws Exception {
        return at(day, clock, post(eakte.path(task) + "/stoppuhr"));
    }

    private ResultActions stop(LocalDate day, String clock, String timer) throws Exception {
        return at(day, clock, post(timer + "/ende"));
    }

    private ResultActions until(String typed) throws Exception {
        return at(TUESDAY, "08:10", post(first() + "/ende").param("until", typed));
    }

    private ResultActions book(LocalDate day, String clock, String time) throws Exception {
        return at(day, clock, post(only()).param("day", MONDAY.toString()).param("time", time));
    }

    private void page(LocalDate day, String clock, String path, Matcher<String> shows)
            throws Exception {
        at(day, clock, get(path)).andExpect(status().isOk()).andExpect(content().string(shows));
    }

    private ResultActions at(LocalDate day, String clock, MockHttpServletRequestBuilder request)
            throws Exception {
        var moment = day.atTime(LocalTime.parse(clock)).atZone(ZONE).toInstant();
        return StagedClock.at(moment, () -> mvc.perform(request.with(cast.as(town.worker()))));
    }

    private String only() {
        return owner.sql("select '/stoppuhr/' || id from timer where authority = ?")
                .param(town.id().value())
                .query(String.class)
                .single();
    }

    private String first() {
        return owner.sql(
                        "select '/stoppuhr/' || id from timer where authority = ? order by id limit 1")
                .param(town.id().value())
                .query(String.class)
                .single();
    }

    private List<Integer> booked() {
        return owner.sql("select minutes from booking where project = ?")
                .param(eakte.id().value())
                .query(Integer.class)
                .list();
    }
}
