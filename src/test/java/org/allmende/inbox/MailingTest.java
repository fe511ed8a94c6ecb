package org.allmende.inbox;

import static org.allmende.inbox.InboxStage.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Instant;
import java.time.LocalDate;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Group;
import org.allmende.work.ProjectCast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/** What is mailed to whom, when, and how one says no. */
@AllmendeTest
class MailingTest {

    private static final Instant SOON = MONDAY.plusSeconds(120);

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired InboxStage stage;

    Cast.Town town;
    ProjectCast.Eakte eakte;
    String task;

    @BeforeEach
    void setUp() {
        town = cast.town();
        eakte = projects.eakte(town);
        task = eakte.path("Auftrag");
        stage.owner
                .sql("delete from happening where authority = ?")
                .param(town.id().value())
                .update();
    }

    @Test
    void anAssignmentIsMailedAtOnceAndOnlyOnce() throws Exception {
        assign(MONDAY);
        stage.mail(MONDAY);
        assertThat(stage.mails(town.worker())).isEmpty();
        stage.mail(SOON);
        stage.mail(SOON);
        assertThat(stage.mails(town.worker())).hasSize(1);
        assertThat(stage.mails(town.worker()).getFirst())
                .startsWith("Zuweisung: Auftrag")
                .contains(
                        "Guten Tag, Tarik Kaya,",
                        "E-Akte-Einführung",
                        "Mara Lindner hat",
                        "/posteingang/" + stage.notice(town.worker()),
                        "/profil/benachrichtigungen",
                        "/benachrichtigungen/abbestellung/");
    }

    @Test
    void whatComesOnceADayComesTogetherByProject() throws Exception {
        pace(town.worker(), "ASSIGNED", "DAILY");
        pace(town.worker(), "COMMENT", "DAILY");
        assign(MONDAY);
        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> {
                    stage.comment(mvc, town.planner(), task, "Wie weit?");
                    stage.staff(town.planner(), eakte, "Aktenplan", null, town.worker().person());
                });
        stage.mail(InboxStage.at("2026-05-05T07:29"));
        assertThat(stage.mails(town.worker())).isEmpty();
        stage.mail(InboxStage.at("2026-05-05T07:31"));
        assertThat(stage.mails(town.worker())).hasSize(1);
        String mail = stage.mails(town.worker()).getFirst();
        assertThat(mail)
                .startsWith("2 Neuigkeiten in Ihren Projekten")
                .contains("E-Akte-Einführung\n=====", "Wie weit?", "\nAuftrag\n", "\nAktenplan\n");
        assertThat(mail.split("E-Akte-Einführung\n=", -1)).hasSize(2);
    }

    @Test
    void hourlyWaitsForTheFullHourAndTheNightIsQuiet() throws Exception {
        assign(MONDAY);
        stage.mail(SOON);
        comment(InboxStage.at("2026-05-04T18:15"), "Noch da?");
        stage.mail(InboxStage.at("2026-05-04T22:00"));
        stage.mail(InboxStage.at("2026-05-05T06:29"));
        assertThat(stage.mails(town.worker())).hasSize(1);
        stage.mail(InboxStage.at("2026-05-05T06:30"));
        assertThat(stage.mails(town.worker())).hasSize(2).last().asString().contains("Noch da?");
    }

    @Test
    void theWordsOfAnEarlierDeletedCommentAreNotMailed() throws Exception {
        assign(MONDAY);
        stage.mail(SOON);
        comment(MONDAY.plusSeconds(180), "Das war unbedacht");
        stage.removeLastComment(mvc, town.planner(), task);
        stage.mail(InboxStage.at("2026-05-04T12:01"));
        assertThat(stage.mails(town.worker()))
                .hasSize(2)
                .last()
                .asString()
                .contains("inzwischen gelöscht")
                .doesNotContain("unbedacht");
    }

    @Test
    void whatIsReadBeforeIsNotMailed() throws Exception {
        assign(MONDAY);
        mvc.perform(post("/posteingang/gelesen").with(cast.as(town.worker())));
        stage.mail(SOON);
        assertThat(stage.mails(town.worker())).isEmpty();
    }

    @Test
    void whoMayNotSeeItAnyMoreOrHasLeftGetsNoMail() throws Exception {
        assign(MONDAY);
        stage.owner
                .sql("delete from project_member where project = ? and person = ?")
                .params(eakte.id().value(), town.worker().person().value())
                .update();
        stage.mail(SOON);
        assertThat(stage.mails(town.worker())).isEmpty();

        stage.play(
                town,
                MONDAY,
                () -> stage.staff(town.planner(), eakte, "Aktenplan", null, town.guest().person()));
        stage.owner
                .sql("update membership set ended_at = now() where person = ?")
                .param(town.guest().person().value())
                .update();
        stage.mail(SOON);
        assertThat(stage.mails(town.guest())).isEmpty();
    }

    @Test
    void neverIsNever() throws Exception {
        pace(town.worker(), "ASSIGNED", "NEVER");
        assign(MONDAY);
        stage.mail(InboxStage.at("2026-05-20T12:00"));
        assertThat(stage.mails(town.worker())).isEmpty();
        assertThat(stage.kinds(town.worker())).containsExactly("ASSIGNED");
    }

    @Test
    void oneUnsubscribesByTheLinkWithoutASession() throws Exception {
        assign(MONDAY);
        stage.mail(SOON);
        String link = stage.link(town.worker());
        mvc.perform(get(link))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Möchten Sie")))
                .andExpect(content().string(containsString("Zuweisung")));
        assertThat(settings()).isEqualTo("");

        // As a mail program does it: no cookie, no token.
        mvc.perform(post(link).param("List-Unsubscribe", "One-Click"))
                .andExpect(status().isOk())
                .andExpect(content().string(containsString("Mails abbestellt")))
                .andExpect(content().string(containsString("Zuweisung")));
        mvc.perform(post(link)).andExpect(status().isOk());
        assertThat(settings()).isEqualTo("ASSIGNED=NEVER");
        mvc.perform(post(link + "/ruecknahme").with(Cast.csrf()))
                .andExpect(content().string(containsString("wieder bestellt")));
        assertThat(settings()).isEqualTo("");
    }

    @Test
    void aForgedLinkDoesNothing() throws Exception {
        assign(MONDAY);
        stage.mail(SOON);
        String link = stage.link(town.worker());
        String base = "/benachrichtigungen/abbestellung/";
        for (String forged :
                new String[] {
                    base + "x",
                    base + "x.y",
                    base + "%00",
                    link.substring(0, link.length() - 2) + "AA",
                    base + "QUFB." + link.substring(link.indexOf('.') + 1)
                }) {
            mvc.perform(get(forged)).andExpect(status().is4xxClientError());
            mvc.perform(post(forged)).andExpect(status().is4xxClientError());
        }
        assertThat(settings()).isEqualTo("");
    }

    @Test
    void oneSettlesWhatIsMailedAndSeesItAgain() throws Exception {
        var form = form("/profil/benachrichtigungen");
        mvc.perform(
                        form.param("pace.COMMENT", "NEVER")
                                .param("ownHours", "true")
                                .with(cast.as(town.worker())))
                .andExpect(redirectedUrl("/profil/benachrichtigungen"));
        assertThat(settings()).isEqualTo("COMMENT=NEVER");
        mvc.perform(get("/profil/benachrichtigungen").with(cast.as(town.worker())))
                .andExpect(content().string(containsString("value=\"20:15\"")));
        mvc.perform(
                        post("/profil/benachrichtigungen")
                                .param("pace.COMMENT", "SOMETIMES")
                                .param("ownHours", "true")
                                .param("quietFrom", "abends")
                                .with(cast.as(town.worker())))
                .andExpect(status().is(422))
                .andExpect(content().string(containsString("abends")))
                .andExpect(content().string(containsString("Uhrzeit wie 07:30")));
        assertThat(settings()).isEqualTo("COMMENT=NEVER");
    }

    @Test
    void theAdministrationPresetsForAllButNotOverAnUnsubscription() throws Exception {
        pace(town.worker(), "COMMENT", "NOW");
        mvc.perform(
                        form("/verwaltung/benachrichtigungen")
                                .param("pace.ASSIGNED", "DAILY")
                                .with(cast.as(town.administrator())))
                .andExpect(redirectedUrl("/verwaltung/benachrichtigungen"));
        assertThat(settings()).isEqualTo("COMMENT=NOW");
        assign(MONDAY);
        stage.mail(SOON);
        assertThat(stage.mails(town.worker())).isEmpty();
        stage.mail(InboxStage.at("2026-05-05T12:00"));
        mvc.perform(post(stage.link(town.worker())));
        mvc.perform(
                        form("/verwaltung/benachrichtigungen")
                                .param("pace.ASSIGNED", "NOW")
                                .param("forAll", "true")
                                .with(cast.as(town.administrator())))
                .andExpect(status().isSeeOther());
        assertThat(settings()).isEqualTo("ASSIGNED=NEVER");
        mvc.perform(get("/verwaltung/benachrichtigungen").with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
        mvc.perform(form("/verwaltung/benachrichtigungen").with(cast.as(town.planner())))
                .andExpect(status().isForbidden());
    }

    @Test
    void whileSomebodyIsAwayTheSubstituteHearsOfItAndTheirMailsWait() throws Exception {
        var lead = cast.member(town.id(), "Lena", "Wolf", Group.PLANNING);
        stage.owner
                .sql(
                        "insert into access_grant (authority, project, person, role) values (?, ?, ?, 'PLANNING')")
                .params(town.id().value(), eakte.id().value(), lead.person().value())
                .update();
        away("true");
        assertThat(stage.kinds(town.planner())).containsExactly("SUBSTITUTION");
        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> stage.staff(lead, eakte, "Auftrag", null, town.worker().person()));

        assertThat(stage.kinds(town.planner())).containsExactly("SUBSTITUTION", "ASSIGNED");
        mvc.perform(get("/posteingang").with(cast.as(town.planner())))
                .andExpect(content().string(containsString("in Vertretung für Tarik Kaya")))
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Vertretung für Tarik Kaya vom 04.05.2026")));
        stage.mail(SOON.plusSeconds(60));
        assertThat(stage.mails(town.planner()))
                .hasSize(1)
                .first()
                .asString()
                .contains("in Vertretung für Tarik Kaya");
        assertThat(stage.mails(town.worker())).isEmpty();
        stage.mail(InboxStage.at("2026-05-08T12:00"));
        assertThat(stage.mails(town.worker())).isEmpty();
        stage.mail(InboxStage.at("2026-05-11T12:00"));
        assertThat(stage.mails(town.worker())).hasSize(1);
    }

    @Test
    void whoWantsTheirMailsWhileAwayGetsThem() throws Exception {
        away("");
        assign(MONDAY.plusSeconds(60));
        stage.mail(SOON.plusSeconds(60));
        assertThat(stage.mails(town.worker())).hasSize(1);
    }

    private void away(String paused) throws Exception {
        stage.play(
                town,
                MONDAY,
                () ->
                        mvc.perform(
                                post("/profil/abwesenheit")
                                        .param("from", LocalDate.of(2026, 5, 4).toString())
                                        .param("until", LocalDate.of(2026, 5, 8).toString())
                                        .param("substitute", town.planner().person().toString())
                                        .param("mailPaused", paused)
                                        .with(cast.as(town.worker()))));
    }

    private void assign(Instant at) throws Exception {
        stage.play(
                town,
                at,
                () -> stage.staff(town.planner(), eakte, "Auftrag", null, town.worker().person()));
    }

    private void comment(Instant at, String text) throws Exception {
        stage.play(town, at, () -> stage.comment(mvc, town.planner(), task, text));
    }

    private void pace(Cast.Member who, String kind, String pace) {
        stage.owner
                .sql(
                        "insert into notice_setting (authority, person, kind, pace) values (?, ?, ?, ?)")
                .params(who.authority().value(), who.person().value(), kind, pace)
                .update();
    }

    private String settings() {
        return stage.owner
                .sql(
                        "select coalesce(string_agg(kind || '=' || pace, ' ' order by kind), '') from notice_setting where person = ?")
                .param(town.worker().person().value())
                .query(String.class)
                .single();
    }

    private static MockHttpServletRequestBuilder form(String path) {
        return post(path)
                .param("quietFrom", "20:15")
                .param("quietUntil", "6:00")
                .param("dailyAt", "08.00")
                .param("quietDaysOff", "true");
    }
}
