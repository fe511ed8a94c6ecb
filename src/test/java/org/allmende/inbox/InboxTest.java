package org.allmende.inbox;

import static org.allmende.inbox.InboxStage.MONDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.redirectedUrl;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectCast;
import org.allmende.work.ProjectChanged;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

@AllmendeTest
class InboxTest {

    @Autowired MockMvc mvc;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired InboxStage stage;
    @Autowired Alarms alarms;

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
    void whoIsAssignedFindsItOpensItAndHasReadIt() throws Exception {
        assign();
        assertThat(page(town.worker()))
                .contains("Auftrag", "E-Akte-Einführung", "Zuweisung", "Mara Lindner hat", "nav")
                .contains("ein ungelesener Eintrag");
        UUID notice = stage.notice(town.worker());
        mvc.perform(get("/posteingang/" + notice).with(cast.as(town.worker())))
                .andExpect(redirectedUrl(task));
        assertThat(page(town.worker())).contains("Alles gelesen");
        assertThat(page(town.worker(), "?filter=alle")).contains("Zuweisung");
        assertThat(stage.kinds(town.planner())).isEmpty();
    }

    @Test
    void whoIsNamedInACommentFindsItFirst() throws Exception {
        stage.play(
                town,
                MONDAY,
                () -> stage.comment(mvc, town.planner(), task, "@Tarik Kaya: schaust du?"));
        assertThat(stage.kinds(town.worker())).containsExactly("MENTION");
        assertThat(page(town.worker(), "?filter=erwaehnungen")).contains("schaust du?");
        assertThat(stage.kinds(town.guest())).isEmpty();
    }

    @Test
    void oneThingIsOneEntryHoweverManyChanges() throws Exception {
        assign();
        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> {
                    stage.comment(mvc, town.planner(), task, "Wie weit sind wir?");
                    stage.comment(mvc, town.planner(), task, "Bis Freitag?");
                });
        String page = page(town.worker());
        assertThat(page).contains("3 Änderungen von einer Person", "Bis Freitag?");
        assertThat(page.split("inbox__entry\"", -1)).hasSize(2);

        mvc.perform(
                post("/posteingang/" + stage.notice(town.worker()) + "/gelesen")
                        .with(cast.as(town.worker())));
        stage.play(
                town,
                MONDAY.plusSeconds(120),
                () -> stage.comment(mvc, town.planner(), task, "Und nun?"));
        assertThat(page(town.worker()))
                .contains("Und nun?")
                .doesNotContain("Bis Freitag?", "Änderungen von");
    }

    @Test
    void aMentionStandsFirst() throws Exception {
        assign();
        mention(eakte.path("Aktenplan"), "Aktenplan");
        stage.play(
                town,
                MONDAY.plusSeconds(600),
                () -> stage.comment(mvc, town.planner(), task, "Später"));
        String page = page(town.worker());
        assertThat(page.indexOf(">Aktenplan<")).isBetween(0, page.indexOf(">Auftrag<"));
        assertThat(page(town.worker(), "?filter=erwaehnungen"))
                .contains(">Aktenplan<")
                .doesNotContain(">Auftrag<");
    }

    @Test
    void allAreMarkedAsReadAndTheStepIsTakenBack() throws Exception {
        assign();
        mention(eakte.path("Aktenplan"), "Aktenplan");
        mvc.perform(post("/posteingang/gelesen").with(cast.as(town.worker())))
                .andExpect(redirectedUrl("/posteingang"));
        assertThat(page(town.worker())).contains("Alles gelesen");
        UUID step =
                stage.owner
                        .sql("select distinct read_step from notice where person = ?")
                        .param(town.worker().person().value())
                        .query(UUID.class)
                        .single();
        mvc.perform(
                        post("/posteingang/gelesen/" + step + "/ruecknahme")
                                .with(cast.as(town.planner())))
                .andExpect(status().isSeeOther());
        assertThat(page(town.worker())).contains("Alles gelesen");
        mvc.perform(
                        post("/posteingang/gelesen/" + step + "/ruecknahme")
                                .with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        String page = page(town.worker());
        assertThat(page.indexOf(">Aktenplan<")).isBetween(0, page.indexOf(">Auftrag<"));
    }

    @Test
    void oneEntryIsMarkedAndUnmarked() throws Exception {
        assign();
        UUID notice = stage.notice(town.worker());
        String path = "/posteingang/" + notice;
        mvc.perform(post(path + "/gelesen").with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        assertThat(page(town.worker())).contains("Alles gelesen");
        mvc.perform(post(path + "/ungelesen").with(cast.as(town.worker())))
                .andExpect(status().isSeeOther());
        assertThat(page(town.worker())).contains("Auftrag");
    }

    @Test
    void nobodySeesOrMarksTheEntriesOfAnother() throws Exception {
        assign();
        UUID notice = stage.notice(town.worker());
        for (Cast.Member other :
                List.of(town.planner(), town.administrator(), cast.town().planner())) {
            assertThat(page(other, "?filter=alle")).doesNotContain(">Auftrag<");
            mvc.perform(get("/posteingang/" + notice).with(cast.as(other)))
                    .andExpect(status().isNotFound());
            mvc.perform(post("/posteingang/" + notice + "/gelesen").with(cast.as(other)))
                    .andExpect(status().isNotFound());
            mvc.perform(post("/posteingang/" + notice + "/ungelesen").with(cast.as(other)))
                    .andExpect(status().isNotFound());
        }
        mvc.perform(get("/posteingang/kein-eintrag").with(cast.as(town.worker())))
                .andExpect(status().is4xxClientError());
    }

    @Test
    void whoMayNotSeeItAnyMoreFindsNothing() throws Exception {
        assign();
        stage.owner
                .sql("delete from project_member where project = ? and person = ?")
                .params(eakte.id().value(), town.worker().person().value())
                .update();
        assertThat(page(town.worker(), "?filter=alle"))
                .doesNotContain(">Auftrag<", "ungelesener Eintrag");
        mvc.perform(get("/posteingang/" + stage.notice(town.worker())).with(cast.as(town.worker())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoIsNoMemberOrHasLeftIsToldNothing() throws Exception {
        assign();
        stage.owner
                .sql("update membership set ended_at = now() where person = ?")
                .param(town.worker().person().value())
                .update();
        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> {
                    stage.comment(mvc, town.planner(), task, "Hallo?");
                    stage.publish(event("MENTION", null, town.operator().person().toString()));
                });
        assertThat(stage.kinds(town.worker())).containsExactly("ASSIGNED");
        assertThat(stage.kinds(town.operator())).isEmpty();
    }

    @Test
    void aReviewGoesToWhoAnswersAndItsResultBack() throws Exception {
        stage.play(
                town,
                MONDAY,
                () ->
                        stage.staff(
                                town.planner(),
                                eakte,
                                "Auftrag",
                                town.planner().person(),
                                town.worker().person()));
        stage.play(
                town, MONDAY.plusSeconds(9), () -> stage.state(mvc, town.worker(), task, "REVIEW"));
        stage.play(
                town,
                MONDAY.plusSeconds(20),
                () -> stage.state(mvc, town.planner(), task, "ACTIVE"));
        assertThat(stage.kinds(town.planner())).containsExactly("REVIEW");
        assertThat(stage.kinds(town.worker())).containsExactly("ASSIGNED", "RETURNED");
    }

    @Test
    void whatBecomesReadyIsTold() throws Exception {
        stage.owner
                .sql(
                        "insert into dependency (authority, project, predecessor, successor, kind) values (?, ?, ?, ?, 'FINISH_START')")
                .params(
                        town.id().value(),
                        eakte.id().value(),
                        eakte.item("Personalrat").value(),
                        eakte.item("Auftrag").value())
                .update();
        assign();
        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> stage.state(mvc, town.planner(), eakte.path("Personalrat"), "DONE"));
        assertThat(stage.kinds(town.worker())).containsExactly("ASSIGNED", "READY");
        assertThat(page(town.worker())).contains("Alle Vorgänger sind beendet");
    }

    @Test
    void lateTasksAreToldOnce() throws Exception {
        assign();
        stage.owner
                .sql("update item set end_on = ?, warn_on = ? where id = ?")
                .params(
                        java.time.LocalDate.of(2026, 5, 5),
                        java.time.LocalDate.of(2026, 5, 4),
                        eakte.item("Auftrag").value())
                .update();
        for (String day : List.of("2026-05-04", "2026-05-04", "2026-05-06", "2026-05-07")) {
            org.allmende.shared.StagedClock.at(
                    InboxStage.at(day + "T05:30"),
                    () -> {
                        alarms.run();
                        return true;
                    });
        }
        assertThat(stage.kinds(town.worker())).containsExactly("AT_RISK", "ASSIGNED", "OVERDUE");
    }

    @Test
    void whoFollowsHearsOfIt() throws Exception {
        mvc.perform(post(task + "/beobachtung").with(cast.as(town.guest())))
                .andExpect(redirectedUrl(task));
        mvc.perform(get(task).with(cast.as(town.guest())))
                .andExpect(content().string(containsString("Diese Aufgabe wird beobachtet.")));
        stage.play(town, MONDAY, () -> stage.comment(mvc, town.planner(), task, "Neues"));
        assertThat(stage.kinds(town.guest())).containsExactly("COMMENT");
        mvc.perform(post(task + "/beobachtung/ende").with(cast.as(town.guest())))
                .andExpect(redirectedUrl(task));
        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> stage.comment(mvc, town.planner(), task, "Mehr"));
        assertThat(stage.kinds(town.guest())).containsExactly("COMMENT");

        String project = eakte.path() + "/beobachtung";
        mvc.perform(post(project).with(cast.as(town.guest()))).andExpect(status().isSeeOther());
        stage.play(
                town,
                MONDAY.plusSeconds(90),
                () -> stage.comment(mvc, town.planner(), task, "Noch mehr"));
        assertThat(stage.kinds(town.guest())).containsExactly("COMMENT", "COMMENT");
        mvc.perform(post(project).with(cast.as(town.administrator())))
                .andExpect(status().isNotFound());
        mvc.perform(post(task + "/beobachtung").with(cast.as(cast.town().planner())))
                .andExpect(status().isNotFound());
    }

    @Test
    void whoFollowsAProjectHearsNothingOfManyThingsTheyDoNotSee() throws Exception {
        var closed = new ArrayList<ItemId>(List.of(eakte.item("Aktenplan")));
        for (int i = 0; i < 4; i++) {
            closed.add(
                    projects.add(
                            town,
                            eakte.id(),
                            ItemKind.TASK,
                            "Geheim " + i,
                            eakte.item("Konzeption")));
        }
        mvc.perform(post(eakte.path() + "/beobachtung").with(cast.as(town.guest())));
        stage.play(
                town,
                MONDAY.minusSeconds(60),
                () ->
                        mvc.perform(
                                post(eakte.path("Konzeption") + "/vertraulich")
                                        .param("confidential", "true")
                                        .with(cast.as(town.planner()))));
        int before = stage.kinds(town.guest()).size();
        stage.play(
                town,
                MONDAY,
                () -> {
                    var many = post(eakte.path() + "/auswahl").param("priority", "HIGH");
                    closed.forEach(item -> many.param("element", item.toString()));
                    mvc.perform(many.with(cast.as(town.planner())))
                            .andExpect(status().isSeeOther());
                });
        assertThat(stage.kinds(town.guest())).hasSize(before);

        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> {
                    var all = post(eakte.path() + "/auswahl").param("priority", "LOW");
                    for (String name : new String[] {"Auftrag", "Personalrat"}) {
                        all.param("element", eakte.item(name).toString());
                    }
                    closed.forEach(item -> all.param("element", item.toString()));
                    mvc.perform(all.with(cast.as(town.planner()))).andExpect(status().isSeeOther());
                });
        assertThat(page(town.guest())).contains("Auftrag").doesNotContain("7 Aufgaben", "Geheim");
    }

    @Test
    void theWordsOfADeletedCommentAreNotQuotedAnyMore() throws Exception {
        assign();
        stage.play(
                town,
                MONDAY.plusSeconds(60),
                () -> stage.comment(mvc, town.planner(), task, "Das war unbedacht"));
        assertThat(page(town.worker(), "?filter=alle")).contains("Das war unbedacht");
        stage.removeLastComment(mvc, town.planner(), task);
        assertThat(page(town.worker(), "?filter=alle"))
                .contains("inzwischen gelöscht")
                .doesNotContain("Das war unbedacht");
    }

    @Test
    void aRequestLeavesOneRowAndTheJobAsksTheSameForAThousand() throws Exception {
        int happenings =
                stage.owner
                        .sql("select count(*) from happening where authority = ?")
                        .param(town.id().value())
                        .query(Integer.class)
                        .single();
        stage.comment(mvc, town.planner(), task, "Eins");
        assertThat(
                        stage.owner
                                .sql("select count(*) from happening where authority = ?")
                                .param(town.id().value())
                                .query(Integer.class)
                                .single())
                .isEqualTo(happenings + 1);
        long few = Statements.during(() -> stage.play(town, MONDAY, () -> {}));
        for (int i = 0; i < 30; i++) {
            var one = cast.member(town.id(), "Ines", "Nr" + i, org.allmende.tenancy.Group.WORKING);
            stage.owner
                    .sql(
                            "insert into access_grant (authority, project, person, role) values (?, ?, ?, 'WORKING')")
                    .params(town.id().value(), eakte.id().value(), one.person().value())
                    .update();
            stage.owner
                    .sql(
                            "insert into assignee (authority, project, item, person) values (?, ?, ?, ?)")
                    .params(
                            town.id().value(),
                            eakte.id().value(),
                            eakte.item("Auftrag").value(),
                            one.person().value())
                    .update();
        }
        stage.comment(mvc, town.planner(), task, "Zwei");
        long many = Statements.during(() -> stage.play(town, MONDAY, () -> {}));
        assertThat(many).isBetween(few, few + 5);
    }

    @Test
    void thePageAsksTheSameHoweverManyEntries() throws Exception {
        assign();
        long few = asked();
        for (String title : List.of("Personalrat", "Aktenplan", "Vorbereitung", "Konzeption")) {
            mention(eakte.path(title), title);
        }
        assertThat(asked()).isEqualTo(few).isLessThan(14);
    }

    private long asked() throws Exception {
        return Statements.during(() -> page(town.worker()));
    }

    private void assign() throws Exception {
        stage.play(
                town,
                MONDAY,
                () -> stage.staff(town.planner(), eakte, "Auftrag", null, town.worker().person()));
    }

    private void mention(String path, String title) throws Exception {
        stage.play(
                town,
                MONDAY.plusSeconds(30),
                () ->
                        stage.publish(
                                new ProjectChanged(
                                        town.planner().viewer(),
                                        eakte.id(),
                                        UUID.randomUUID(),
                                        Cause.HAND,
                                        List.of(
                                                new ProjectChanged.Step(
                                                        eakte.item(title),
                                                        "COMMENT",
                                                        null,
                                                        "@Tarik Kaya bitte ansehen"),
                                                new ProjectChanged.Step(
                                                        eakte.item(title),
                                                        "MENTION",
                                                        null,
                                                        town.worker().person().toString())))));
    }

    private ProjectChanged event(String field, String from, String to) {
        return new ProjectChanged(
                town.planner().viewer(),
                eakte.id(),
                UUID.randomUUID(),
                Cause.HAND,
                List.of(new ProjectChanged.Step(eakte.item("Auftrag"), field, from, to)));
    }

    private String page(Cast.Member who) throws Exception {
        return page(who, "");
    }

    private String page(Cast.Member who, String query) throws Exception {
        return mvc.perform(get("/posteingang" + query).with(cast.as(who)))
                .andExpect(status().isOk())
                .andReturn()
                .getResponse()
                .getContentAsString();
    }
}
