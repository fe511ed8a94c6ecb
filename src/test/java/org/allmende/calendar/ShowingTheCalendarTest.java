package org.allmende.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.Group;
import org.allmende.work.Grantee;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectMembership;
import org.allmende.work.ProjectRole;
import org.allmende.work.Stage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class ShowingTheCalendarTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired Stage stage;
    @Autowired ProjectCast projects;
    @Autowired ProjectMembership membership;
    Stage.Set set;

    @BeforeEach
    void dates() {
        set = stage.set();
        end("1.1", "2026-11-12");
        end("1.2", "2026-11-13");
        end("1.3", "2026-11-16");
        end("2.1", "2026-10-26");
        end("2.2", "2026-11-30");
    }

    @Test
    void aMonthShowsWhatEndsOnWhichDay() throws Exception {
        assertThat(page("/kalender?monat=2026-11", set.town().planner()))
                .containsSubsequence(
                        "November 2026",
                        "<th scope=\"col\">Mo</th>",
                        "KW </span>44",
                        "Aktenplan aktualisieren",
                        "Allerheiligen",
                        "tag=2026-11-12",
                        "Projektauftrag erarbeiten",
                        "Personalrat beteiligen",
                        "Frist</span> Angebotsfrist",
                        "Meilenstein </span>Konzept liegt vor")
                .contains("kalender?monat=2026-10\"", "kalender?monat=2026-12\"");
    }

    @Test
    void closingDaysAndTheEndOfTheYearAreNamed() throws Exception {
        stage.sql(
                set,
                "insert into closing_day (authority, day, name) values (?, ?::date, 'Betriebsausflug')",
                set.town().id().value(),
                "2026-12-03");
        assertThat(page("/kalender?monat=2026-12", set.town().guest()))
                .contains("Betriebsausflug", "calendar__day--closing", "dienstfrei")
                .contains("Weihnachtsfeiertag");
        assertThat(all("?monat=2026-12", set.town().guest())).contains("Betriebsausflug");
    }

    @Test
    void aFullDayLinksToAllOfIt() throws Exception {
        for (int i = 0; i < 5; i++) {
            add("Prüfung " + i);
        }
        assertThat(page("/kalender?monat=2026-11", set.town().planner()))
                .contains("+3 weitere")
                .doesNotContain("Prüfung 2");
        assertThat(page("/kalender?tag=2026-11-12", set.town().planner()))
                .contains("12. November 2026</h2>", "Prüfung 0", "Prüfung 4", "Projektauftrag")
                .contains("kalender?tag=2026-11-11\"", "kalender?monat=2026-11\"")
                .doesNotContain("Personalrat beteiligen", "weitere");
    }

    @Test
    void theFiltersOfTheViewsHoldHereToo() throws Exception {
        assertThat(page("/kalender?monat=2026-11&nur=meilensteine", set.town().planner()))
                .contains("Konzept liegt vor", "monat=2026-12&amp;nur=meilensteine")
                .doesNotContain("Projektauftrag");
        assertThat(all("?monat=2026-11&nur=meine", set.town().worker()))
                .contains("Nichts passt")
                .doesNotContain("Projektauftrag");
        assertThat(all("?monat=2026-11&farbe=BLUE", set.town().worker()))
                .contains("Projektauftrag");
    }

    @Test
    void allMyProjectsStandInOneMonth() throws Exception {
        var other = projects.project(set.town(), "Radweg");
        var task = projects.add(set.town(), other, ItemKind.TASK, "Ausbau", null);
        projects.set(set.town(), task, "end_on = date '2026-11-12'");
        assertThat(all("?monat=2026-11", set.town().worker()))
                .contains("Ausbau", "Radweg", "Projektauftrag erarbeiten", "E-Akte-Einführung");
        assertThat(all("?tag=2026-11-12", set.town().worker())).contains("Ausbau", "Radweg");
        assertThat(all("?monat=2026-11", set.town().administrator()))
                .contains("In diesem Monat endet nichts")
                .doesNotContain("Ausbau");
    }

    @Test
    void draftsAndArchivesAreForNobodyElse() throws Exception {
        stage.sql(set, "update project set draft = true where id = ?", set.project().value());
        assertThat(all("?monat=2026-11", set.town().worker())).doesNotContain("Projektauftrag");
        assertThat(all("?monat=2026-11", set.town().planner())).contains("Projektauftrag");
        stage.sql(
                set,
                "update project set draft = false, archived_at = now() where id = ?",
                set.project().value());
        assertThat(all("?monat=2026-11", set.town().planner())).doesNotContain("Projektauftrag");
    }

    @Test
    void whoKnowsPartsOnlySeesAndCountsTheseAlone() throws Exception {
        for (int i = 0; i < 5; i++) {
            add("Prüfung " + i);
        }
        var colleague = cast.member(set.town().id(), "Ines", "Berg", Group.WORKING);
        projects.asPlanner(
                set.town(),
                () -> {
                    membership.give(
                            set.town().planner().viewer(),
                            set.project(),
                            set.items().get("1.1"),
                            Grantee.of(colleague.person()),
                            ProjectRole.READING);
                    return null;
                });
        for (String page : new String[] {set.path() + "/kalender", "/kalender"}) {
            assertThat(shown(page + "?monat=2026-11", colleague))
                    .contains("Projektauftrag erarbeiten")
                    .doesNotContain("Prüfung", "weitere", "Personalrat beteiligen");
        }
    }

    @Test
    void nonsenseShowsThisMonthAndStrangersNothing() throws Exception {
        page("/kalender?monat=Mai&tag=%00", set.town().planner());
        page("/kalender?tag=9999999-99-99&farbe=BLUE&person=x", set.town().planner());
        mvc.perform(get(set.path() + "/kalender").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
        mvc.perform(get(set.path() + "/kalender").with(cast.as(set.town().administrator())))
                .andExpect(status().isNotFound());
    }

    @Test
    void moreItemsAreNoMoreQueries() throws Exception {
        var planner = set.town().planner();
        long few = Statements.during(() -> page("/kalender?monat=2026-11", planner));
        long fewInAll = Statements.during(() -> all("?monat=2026-11", planner));
        for (int i = 0; i < 8; i++) {
            add("Prüfung " + i);
        }
        assertThat(Statements.during(() -> page("/kalender?monat=2026-11", planner)))
                .isEqualTo(few);
        assertThat(Statements.during(() -> all("?monat=2026-11", planner))).isEqualTo(fewInAll);
    }

    private void add(String title) {
        var task = projects.add(set.town(), set.project(), ItemKind.TASK, title, null);
        projects.set(set.town(), task, "end_on = date '2026-11-12'");
    }

    private void end(String key, String day) {
        stage.sql(
                set,
                "update item set start_on = null, end_on = ?::date where id = ?",
                day,
                set.items().get(key).value());
    }

    private String all(String query, Cast.Member member) throws Exception {
        return shown("/kalender" + query, member);
    }

    private String page(String path, Cast.Member member) throws Exception {
        return shown(set.path() + path, member);
    }

    private String shown(String path, Cast.Member member) throws Exception {
        return mvc.perform(get(java.net.URI.create(path)).with(cast.as(member)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
