package org.allmende.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.allmende.plan.ItemKind;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class WeekSheetTest {

    private static final Week THIS = Week.of(LocalDate.now());
    private static final Week LAST = THIS.previous();

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
        hand(eakte.item("Auftrag"));
        hand(eakte.item("Aktenplan"));
    }

    @Test
    void theSheetHasTheTasksThatOneWorksAtOrBookedOn() throws Exception {
        bookAtTask("Personalrat", LAST.monday(), "0:45", "");
        sheet(town.worker(), LAST)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Auftrag</a>"),
                                                containsString("Aktenplan</a>"),
                                                containsString("Personalrat</a>"),
                                                containsString(LAST.previous().path()),
                                                containsString(THIS.path()))));
        sheet(town.worker(), LAST.previous())
                .andExpect(content().string(not(containsString("Personalrat</a>"))));
        projects.set(town, eakte.item("Aktenplan"), "state = 'DONE'");
        sheet(town.worker(), LAST)
                .andExpect(content().string(not(containsString("Aktenplan</a>"))));
        sheet(town.guest(), LAST)
                .andExpect(content().string(containsString("Noch keine Aufgaben")));
        mvc.perform(get("/zeiten").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("Kalenderwoche " + THIS.number())));
        mvc.perform(get("/zeiten?woche=bald").with(cast.as(town.worker())))
                .andExpect(status().isNotFound());
    }

    @Test
    void aWeekIsBookedAtOnceAndAddedUp() throws Exception {
        save(
                        LAST,
                        field("Auftrag", 1),
                        "1:30",
                        field("Aktenplan", 1),
                        "0,5",
                        field("Auftrag", 2),
                        "9:00–10:00")
                .andExpect(redirectedUrl(LAST.path()));
        assertThat(booked()).containsExactly("1 30", "1 90", "2 60");
        sheet(town.worker(), LAST)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("value=\"1:30\""),
                                                containsString(">2:00</td>"),
                                                containsString(">2:30</td>"),
                                                containsString(">3:00</td>"))));
    }

    @Test
    void aCellChangesItsBookingAndKeepsTheComment() throws Exception {
        bookAtTask("Auftrag", LAST.monday(), "1:30", "Entwurf");
        String field = field("Auftrag", 1);
        save(LAST, field, "2", seen(field), mark(field)).andExpect(status().isSeeOther());
        assertThat(
                        owner.sql(
                                        "select minutes || comment || version from booking where"
                                                + " project = ?")
                                .param(eakte.id().value())
                                .query(String.class)
                                .list())
                .containsExactly("120Entwurf1");
        save(LAST, field, " ", seen(field), mark(field)).andExpect(status().isSeeOther());
        assertThat(booked()).isEmpty();
    }

    @Test
    void whatSomebodyElseTypedMeanwhileIsNotOverwritten() throws Exception {
        bookAtTask("Auftrag", LAST.monday(), "1:30", "");
        String field = field("Auftrag", 1);
        String old = mark(field);
        save(LAST, field, "2", seen(field), old);
        save(LAST, field, "3", seen(field), old).andExpect(status().isConflict());
        save(LAST, field, "3").andExpect(status().isConflict());
        save(LAST, field, "1:30", seen(field), old).andExpect(status().isSeeOther());
        assertThat(booked()).containsExactly("1 120");
    }

    @Test
    void severalBookingsOfADayAreChangedAtTheTask() throws Exception {
        bookAtTask("Auftrag", LAST.monday(), "1:30", "Entwurf");
        bookAtTask("Auftrag", LAST.monday(), "0:20", "Abstimmung");
        sheet(town.worker(), LAST)
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("1:50 Std. aus mehreren Buchungen"),
                                                not(
                                                        containsString(
                                                                "\""
                                                                        + field("Auftrag", 1)
                                                                        + "\"")))));
        save(LAST, field("Auftrag", 1), "4").andExpect(status().isConflict());
    }

    @Test
    void whatCannotBeIsRefusedAtTheFieldAndStaysTypedAndNothingIsBooked() throws Exception {
        save(
                        LAST,
                        field("Auftrag", 1),
                        "viel",
                        field("Aktenplan", 2),
                        "25",
                        field("Aktenplan", 3),
                        "1:17")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("„viel“ ist keine Dauer"),
                                                containsString("value=\"viel\""),
                                                containsString(
                                                        "id=\"field-"
                                                                + field("Auftrag", 1)
                                                                + "-problem\""),
                                                containsString("1 Minute bis 24 Stunden"),
                                                containsString("value=\"1:17\""))));
        save(THIS.next(), field("Auftrag", 1), "1:18")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("nur bis heute buchen"),
                                                containsString("value=\"1:18\""))));
        save(LAST, field("Auftrag", 1), "20", field("Aktenplan", 1), "4:30")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("mehr als 24 Stunden")));
        projects.set(town, eakte.item("Aktenplan"), "state = 'DONE'");
        save(LAST, field("Aktenplan", 1), "1:19")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"1:19\"")));
        assertThat(booked()).isEmpty();
    }

    @Test
    void timeMovesFromTaskToTaskOnAFullDay() throws Exception {
        save(LAST, field("Auftrag", 1), "20");
        String field = field("Auftrag", 1);
        save(LAST, field("Aktenplan", 1), "20", field, "2", seen(field), mark(field))
                .andExpect(status().isSeeOther());
        assertThat(booked()).containsExactly("1 120", "1 1200");
    }

    @Test
    void whoDoesNotWorkThereBooksNothing() throws Exception {
        String[] typed = {field("Auftrag", 1), "viel"};
        save(town.guest(), LAST, typed).andExpect(status().isForbidden());
        save(cast.town().planner(), LAST, typed).andExpect(status().isNotFound());
        save(LAST, field("Vorbereitung", 1), "1").andExpect(status().isNotFound());
    }

    @Test
    void onesOwnWeekCanBeTakenAlongAsATable() throws Exception {
        bookAtTask("Auftrag", LAST.monday(), "1:30", "=Entwurf");
        save(town.planner(), LAST, field("Auftrag", 1), "7:17");
        String table = "/zeiten/tabelle.csv" + LAST.query();
        mvc.perform(get(table).with(cast.as(town.worker())))
                .andExpect(status().isOk())
                .andExpect(header().string("Content-Disposition", containsString(LAST + ".csv")))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString(
                                                        "Tag;Projekt;Aufgabe;Dauer;Minuten;Bemerkung"),
                                                containsString(
                                                        ";E-Akte-Einführung;Auftrag;1:30;90;'=Entwurf"),
                                                not(containsString("7:17")))));
        owner.sql("update item set deleted_at = now() where id = ?")
                .param(eakte.item("Auftrag").value())
                .update();
        mvc.perform(get(table).with(cast.as(town.worker())))
                .andExpect(content().string(containsString("nicht mehr zu sehen")));
        mvc.perform(get("/zeiten/tabelle.doc").with(cast.as(town.worker())))
                .andExpect(status().isNotFound());
    }

    @Test
    void theSheetAsksAsOftenForManyAsForFew() throws Exception {
        sheet(town.worker(), LAST);
        List<String> few = Statements.sent(() -> sheet(town.worker(), LAST));
        for (int i = 0; i < 8; i++) {
            hand(projects.add(town, eakte.id(), ItemKind.TASK, "Aufgabe " + i, null));
        }
        List<String> many = Statements.sent(() -> sheet(town.worker(), LAST));
        assertThat(many).isEqualTo(few).hasSizeLessThanOrEqualTo(10);
    }

    private void hand(ItemId task) {
        projects.set(
                town,
                task,
                "state = 'ACTIVE', start_on = null, responsible = '"
                        + town.worker().person()
                        + "'");
    }

    private String field(String task, int day) {
        return "time-" + eakte.item(task) + "-" + day;
    }

    private static String seen(String field) {
        return field.replaceFirst("time", "seen");
    }

    /** As the form has it. */
    private String mark(String field) throws Exception {
        String page = sheet(town.worker(), LAST).andReturn().getResponse().getContentAsString();
        Matcher found =
                Pattern.compile("name=\"" + seen(field) + "\" value=\"([^\"]+)\"").matcher(page);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private ResultActions sheet(Cast.Member member, Week week) throws Exception {
        return mvc.perform(get(week.path()).with(cast.as(member))).andExpect(status().isOk());
    }

    private ResultActions save(Week week, String... typed) throws Exception {
        return save(town.worker(), week, typed);
    }

    private ResultActions save(Cast.Member member, Week week, String... typed) throws Exception {
        var request = post(week.path()).with(cast.as(member));
        for (int i = 0; i < typed.length; i += 2) {
            request.param(typed[i], typed[i + 1]);
        }
        return mvc.perform(request);
    }

    private void bookAtTask(String task, LocalDate day, String time, String comment)
            throws Exception {
        mvc.perform(
                        post(eakte.path(task) + "/zeiten")
                                .param("day", day.toString())
                                .param("time", time)
                                .param("comment", comment)
                                .with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
    }

    private List<String> booked() {
        return owner.sql(
                        "select extract(isodow from day) || ' ' || minutes from booking where"
                                + " project = ? order by day, minutes")
                .param(eakte.id().value())
                .query(String.class)
                .list();
    }
}
