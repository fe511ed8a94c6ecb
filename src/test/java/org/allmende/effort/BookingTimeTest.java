package org.allmende.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.TestDatabase;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.Group;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

@AllmendeTest
class BookingTimeTest {

    private static final LocalDate TODAY = LocalDate.now();

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
        projects.set(town, eakte.item("Auftrag"), "effort = 4");
        projects.set(town, eakte.item("Aktenplan"), "effort = 10");
    }

    @Test
    void whatIsBookedStandsOnTheTaskItsPackageAndTheProject() throws Exception {
        book(town.worker(), "Auftrag", TODAY, "1:30", "Entwurf").andExpect(status().isSeeOther());
        book(town.planner(), "Auftrag", TODAY, "9:00–12:30", "").andExpect(status().isSeeOther());
        for (String place : new String[] {"Auftrag", "Vorbereitung"}) {
            page(town.guest(), eakte.path(place))
                    .andExpect(
                            content()
                                    .string(
                                            allOf(
                                                    containsString("4:00 Std."),
                                                    containsString("5:00 Std."),
                                                    containsString("0:00 Std."),
                                                    containsString("1:00 Std. mehr als geplant"))));
        }
        page(town.guest(), eakte.path() + "/aufwand")
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("Vorbereitung"),
                                                containsString("14:00"),
                                                containsString("15:00"),
                                                containsString("wie geplant"),
                                                not(containsString("Aktenplan</a>")))));
        page(town.guest(), eakte.path() + "/aufwand?paket=" + eakte.item("Konzeption"))
                .andExpect(content().string(containsString("Aktenplan</a>")));
    }

    @Test
    void aSingleBookingIsSeenByWhoMadeItAndByWhoPlans() throws Exception {
        var colleague = cast.member(town.id(), "Nora", "Neu", Group.WORKING);
        owner.sql(
                        "insert into access_grant (authority, project, person, role) values (?, ?, ?, 'WORKING')")
                .params(town.id().value(), eakte.id().value(), colleague.person().value())
                .update();
        book(town.worker(), "Auftrag", TODAY, "1:30", "Entwurf mit Kaffee");
        UUID booking = only();
        String times = eakte.path("Auftrag") + "/zeiten";
        for (var sees : new Cast.Member[] {town.worker(), town.planner()}) {
            page(sees, times).andExpect(content().string(containsString("Entwurf mit Kaffee")));
        }
        for (var not : new Cast.Member[] {town.guest(), colleague}) {
            page(not, times)
                    .andExpect(
                            content()
                                    .string(
                                            allOf(
                                                    not(containsString("Entwurf mit Kaffee")),
                                                    containsString("1:30 Std."))));
            mvc.perform(get(times + "/" + booking).with(cast.as(not)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(post(times + "/" + booking + "/loeschung").with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
        mvc.perform(get(times + "/" + booking).with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void onesOwnBookingCanBeChangedAndDeleted() throws Exception {
        book(town.worker(), "Auftrag", TODAY, "1:30", "Entwurf");
        String path = eakte.path("Auftrag") + "/zeiten/" + only();
        change(path, "2", "0").andExpect(status().isSeeOther());
        assertThat(minutes()).isEqualTo(120);
        change(path, "3", "0").andExpect(status().isConflict());
        mvc.perform(post(path + "/loeschung").with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        assertThat(minutes()).isZero();
        assertThat(
                        owner.sql(
                                        "select count(*) from history where project = ? and field like 'effort.%'")
                                .param(eakte.id().value())
                                .query(Long.class)
                                .single())
                .isZero();
    }

    @Test
    void whatCannotBeIsRefusedAtTheFieldAndStaysTyped() throws Exception {
        book(town.worker(), "Auftrag", TODAY.plusDays(2), "1:30", "morgen")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("nur bis heute buchen"),
                                                containsString("value=\"morgen\""))));
        book(town.worker(), "Auftrag", TODAY, "viel", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("„viel“ ist keine Dauer")));
        book(town.worker(), "Auftrag", TODAY, "25", "")
                .andExpect(content().string(containsString("1 Minute bis 24 Stunden")));
        book(town.worker(), "Aktenplan", TODAY, "20", "");
        book(town.worker(), "Auftrag", TODAY, "4:30", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "mehr als 24 Stunden; gebucht sind schon 20:00")));
        book(town.worker(), "Vorbereitung", TODAY, "1", "")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("„Vorbereitung“ ist ein Paket")));
        book(town.guest(), "Auftrag", TODAY, "1", "").andExpect(status().isForbidden());
        book(cast.town().planner(), "Auftrag", TODAY, "1", "").andExpect(status().isNotFound());
    }

    @Test
    void aClosedTaskRefusesBookingsAndHasNothingLeftToDo() throws Exception {
        book(town.worker(), "Auftrag", TODAY, "1", "");
        projects.set(town, eakte.item("Auftrag"), "state = 'DONE'");
        book(town.worker(), "Auftrag", TODAY, "1", "").andExpect(status().isUnprocessableContent());
        page(town.worker(), eakte.path("Auftrag"))
                .andExpect(content().string(containsString("3:00 Std. weniger als geplant")));
        page(town.worker(), eakte.path("Auftrag") + "/zeiten")
                .andExpect(content().string(containsString("Die Aufgabe ist abgeschlossen")));
    }

    @Test
    void whatIsLeftCanBeSaidByHandWhichTheHistoryTells() throws Exception {
        rest("6,5").andExpect(status().isSeeOther());
        page(town.worker(), eakte.path("Auftrag"))
                .andExpect(
                        content()
                                .string(
                                        allOf(
                                                containsString("6:30 Std."),
                                                containsString("2:30 Std. mehr als geplant"),
                                                containsString(
                                                        "den Restaufwand von 4:00 auf 6:30 Stunden gesetzt"))));
        rest("").andExpect(status().isSeeOther());
        page(town.worker(), eakte.path("Auftrag"))
                .andExpect(content().string(containsString("folgt wieder aus Plan und Buchungen")));
        rest("bald")
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("value=\"bald\"")));
    }

    @Test
    void whatIsConfidentialIsInNoSumOfThoseWhoDoNotSeeIt() throws Exception {
        book(town.planner(), "Aktenplan", TODAY, "7:17", "");
        page(town.guest(), eakte.path() + "/aufwand")
                .andExpect(content().string(containsString("7:17")));
        projects.set(town, eakte.item("Konzeption"), "confidential = true");
        page(town.guest(), eakte.path() + "/aufwand")
                .andExpect(content().string(not(containsString("7:17"))));
        page(town.planner(), eakte.path() + "/aufwand")
                .andExpect(content().string(containsString("7:17")));
    }

    @Test
    void thePageAsksAsOftenForManyAsForFew() throws Exception {
        long few = Statements.during(() -> page(town.planner(), eakte.path() + "/aufwand"));
        for (int i = 0; i < 12; i++) {
            var pack = projects.add(town, eakte.id(), ItemKind.PACKAGE, "Paket " + i, null);
            projects.add(town, eakte.id(), ItemKind.TASK, "Aufgabe " + i, pack);
        }
        long many = Statements.during(() -> page(town.planner(), eakte.path() + "/aufwand"));
        assertThat(many).isEqualTo(few).isLessThanOrEqualTo(12);
    }

    private ResultActions book(
            Cast.Member member, String task, LocalDate day, String time, String comment)
            throws Exception {
        return mvc.perform(
                post(eakte.path(task) + "/zeiten")
                        .param("day", day.toString())
                        .param("time", time)
                        .param("comment", comment)
                        .with(cast.as(member)));
    }

    private ResultActions change(String path, String time, String version) throws Exception {
        return mvc.perform(
                post(path)
                        .param("day", TODAY.toString())
                        .param("time", time)
                        .param("version", version)
                        .with(cast.as(town.worker())));
    }

    private ResultActions rest(String typed) throws Exception {
        return mvc.perform(
                post(eakte.path("Auftrag") + "/rest")
                        .param("remaining", typed)
                        .with(cast.as(town.worker())));
    }

    private ResultActions page(Cast.Member member, String path) throws Exception {
        return mvc.perform(get(path).with(cast.as(member))).andExpect(status().isOk());
    }

    private UUID only() {
        return owner.sql("select id from booking where project = ?")
                .param(eakte.id().value())
                .query(UUID.class)
                .single();
    }

    private int minutes() {
        return owner.sql("select coalesce(sum(minutes), 0)::int from booking where project = ?")
                .param(eakte.id().value())
                .query(Integer.class)
                .single();
    }
}
