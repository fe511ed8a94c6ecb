package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.Statements;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/** Rights on single packages and tasks, and what confidential packages keep back. */
@AllmendeTest
class ItemRightsTest {

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ProjectMembership membership;
    @Autowired ItemLists lists;
    @Autowired JdbcClient jdbc;

    Cast.Town town;
    ProjectCast.Eakte eakte;
    Cast.Member visitor;

    @BeforeEach
    void scene() {
        town = cast.town();
        eakte = projects.eakte(town);
        visitor = cast.member(town.id(), "Ida", "Gast", Group.GUEST);
    }

    @Test
    void aGuestOnOneTaskSeesThatTaskAndWhereItStands() throws Exception {
        give("Auftrag", visitor, ProjectRole.WORKING);
        see(visitor, eakte.path("Auftrag"), "Auftrag", "E-Akte-Einführung", "Vorbereitung");
        hide(visitor, eakte.path("Auftrag"), "Tarik Kaya", "Personalrat");
        lost(visitor, eakte.path("Personalrat"));
        lost(visitor, eakte.path("Vorbereitung"));
        lost(visitor, eakte.path() + "/beteiligte");
        lost(visitor, eakte.path() + "/verlauf");
        lost(visitor, eakte.path() + "/einstellungen");
        for (String view : List.of("", "/liste", "/board", "/zeitplan")) {
            if (!view.equals("/zeitplan")) {
                see(visitor, eakte.path() + view, "Auftrag");
            }
            hide(
                    visitor,
                    eakte.path() + view,
                    "Personalrat",
                    "Aktenplan",
                    "Tarik Kaya",
                    "/beteiligte");
        }
        see(visitor, "/projekte", "E-Akte-Einführung");
        see(visitor, "/suche?q=Auftrag", "Auftrag");
        hide(visitor, "/suche?q=Aktenplan", eakte.path("Aktenplan"));
        cast.within(
                visitor,
                () ->
                        assertThat(
                                        lists.page(
                                                        visitor.viewer(),
                                                        eakte.id(),
                                                        null,
                                                        50,
                                                        LocalDate.now())
                                                .entries())
                                .extracting(listed -> listed.item().title())
                                .containsExactly("Auftrag"));
    }

    @Test
    void aGuestWhoWorksOnOneTaskCommentsTicksAndCompletesItButDoesNotEditOrMoveIt()
            throws Exception {
        give("Auftrag", visitor, ProjectRole.WORKING);
        String task = eakte.path("Auftrag");
        expect(visitor, task + "/kommentare", 303, "comment", "Erledigt bis Freitag");
        expect(visitor, task + "/teilaufgaben", 303, "subtask", "Anrufen");
        expect(visitor, task + "/zustand", 303, "state", "DONE");
        expect(visitor, task + "/zustand", 303, "state", "ACTIVE");
        expect(visitor, task + "/titel", 403, "title", "Anders");
        expect(visitor, task + "/loeschung", 403);
        expect(visitor, task + "/platz", 403, "parent", eakte.item("Konzeption").toString());
        expect(
                visitor,
                task + "/rechte",
                403,
                "person",
                visitor.person().toString(),
                "role",
                "WORKING");
        expect(visitor, eakte.path("Personalrat") + "/kommentare", 404, "comment", "Hallo");
        expect(visitor, eakte.path() + "/elemente", 404, "title", "Neu", "kind", "TASK");
    }

    @Test
    void aGuestWhoReadsOneTaskOnlyReads() throws Exception {
        give("Auftrag", visitor, ProjectRole.READING);
        expect(visitor, eakte.path("Auftrag") + "/kommentare", 403, "comment", "Hallo");
        expect(visitor, eakte.path("Auftrag") + "/zustand", 403, "state", "DONE");
    }

    @Test
    void aRightOnAPackageHoldsForAllBelowItAndForNothingBeside() throws Exception {
        give("Vorbereitung", visitor, ProjectRole.WORKING);
        see(visitor, eakte.path("Auftrag"), "Auftrag");
        see(visitor, eakte.path("Personalrat"), "Personalrat");
        lost(visitor, eakte.path("Aktenplan"));
        ItemId later =
                projects.add(town, eakte.id(), ItemKind.TASK, "Später", eakte.item("Vorbereitung"));
        see(visitor, eakte.path() + "/elemente/" + later, "Später");
        projects.asPlanner(town, () -> null);
        expect(
                town.planner(),
                eakte.path() + "/elemente/" + later + "/platz",
                303,
                "parent",
                eakte.item("Konzeption").toString());
        lost(visitor, eakte.path() + "/elemente/" + later);
    }

    @Test
    void whoPlansAPackageBuildsInItButDoesNotMoveOrDeleteIt() throws Exception {
        Cast.Member leader = cast.member(town.id(), "Paul", "Paket", Group.PLANNING);
        give("Vorbereitung", leader, ProjectRole.PLANNING);
        String parent = eakte.item("Vorbereitung").toString();
        expect(
                leader,
                eakte.path() + "/elemente",
                303,
                "title",
                "Neu",
                "kind",
                "TASK",
                "parent",
                parent);
        expect(leader, eakte.path() + "/elemente", 404, "title", "Neu", "kind", "TASK");
        expect(leader, eakte.path("Auftrag") + "/titel", 303, "title", "Auftrag klären");
        expect(leader, eakte.path("Vorbereitung") + "/loeschung", 403);
        expect(leader, eakte.path("Auftrag") + "/loeschung", 303);
        assertThat(projects.tree(town, eakte.id()))
                .contains(".Neu")
                .doesNotContain(".Auftrag klären");
    }

    @Test
    void whatIsConfidentialIsGoneForThoseAbove() throws Exception {
        String package_ = eakte.path("Vorbereitung");
        expect(town.planner(), package_ + "/vertraulich", 303, "confidential", "true");
        see(town.planner(), package_, "Vorbereitung", "vertraulich");
        for (String view : List.of("", "/liste", "/board", "/zeitplan", "/verlauf")) {
            hide(town.worker(), eakte.path() + view, "Vorbereitung", "Auftrag", "Personalrat");
        }
        see(town.worker(), eakte.path() + "/board", "Aktenplan");
        lost(town.worker(), package_);
        lost(town.worker(), eakte.path("Auftrag"));
        hide(town.worker(), "/suche?q=Personalrat", eakte.path("Personalrat"));
        see(town.worker(), eakte.path(), "0 von 1");
        see(town.planner(), eakte.path(), "0 von 3");
        give("Auftrag", town.worker(), ProjectRole.READING);
        see(town.worker(), eakte.path("Auftrag"), "Auftrag", "Vertrauliches Paket");
        hide(town.worker(), eakte.path("Auftrag"), "Vorbereitung");
        expect(town.worker(), eakte.path("Auftrag") + "/kommentare", 403, "comment", "Hallo");
        expect(town.planner(), package_ + "/vertraulich", 303, "confidential", "false");
        see(town.worker(), package_, "Vorbereitung");
    }

    @Test
    void whoIsNamedInAConfidentialPackageKeepsTheRightWhenThatIsWanted() throws Exception {
        assign("Auftrag", town.worker());
        expect(
                town.planner(),
                eakte.path("Vorbereitung") + "/vertraulich",
                303,
                "confidential",
                "true",
                "keeping",
                "true");
        see(town.worker(), eakte.path("Auftrag"), "Auftrag");
        see(town.worker(), eakte.path("Personalrat"), "Personalrat");
    }

    @Test
    void nobodyDeletesWhatOthersKeepToThemselves() throws Exception {
        Cast.Member other = cast.member(town.id(), "Rita", "Rat", Group.PLANNING);
        ItemId inner =
                projects.add(
                        town,
                        eakte.id(),
                        ItemKind.PACKAGE,
                        "Personalakte",
                        eakte.item("Vorbereitung"));
        give(inner, other, ProjectRole.PLANNING);
        membershipOn(
                town.planner(),
                () ->
                        membership.give(
                                town.planner().viewer(),
                                eakte.id(),
                                other.person(),
                                ProjectRole.PLANNING));
        expect(
                other,
                eakte.path() + "/elemente/" + inner + "/vertraulich",
                303,
                "confidential",
                "true");
        lost(town.planner(), eakte.path() + "/elemente/" + inner);
        web.perform(post(eakte.path("Vorbereitung") + "/loeschung").with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(content().string(containsString("liegt Vertrauliches")));
        expect(
                town.planner(),
                eakte.path("Vorbereitung") + "/platz",
                303,
                "parent",
                eakte.item("Konzeption").toString());
        see(other, eakte.path() + "/elemente/" + inner, "Personalakte");
        expect(
                town.planner(),
                eakte.path() + "/elemente",
                303,
                "title",
                "Nachher",
                "kind",
                "TASK",
                "parent",
                eakte.item("Vorbereitung").toString());
    }

    @Test
    void thePageTellsWhySomebodySeesIt() throws Exception {
        UUID group = group("Bauamt", town.operator());
        expect(
                town.planner(),
                eakte.path("Vorbereitung") + "/rechte",
                303,
                "person",
                "gruppe:" + group,
                "role",
                "WORKING");
        see(town.operator(), eakte.path("Auftrag"), "Auftrag");
        see(
                town.planner(),
                eakte.path("Auftrag") + "/rechte",
                "über die Gruppe Bauamt, Recht „Mitarbeiten“ am Paket 1 Vorbereitung",
                "Recht „Planen“ am Projekt");
        cast.within(
                town.planner(),
                () ->
                        jdbc.sql("delete from person_group_member where person_group = ?")
                                .param(group)
                                .update());
        lost(town.operator(), eakte.path("Auftrag"));
    }

    @Test
    void aRightForSomebodyWithoutAnAccountIsASentence() throws Exception {
        web.perform(
                        post(eakte.path("Auftrag") + "/rechte")
                                .param("email", "wer@anderswo.example")
                                .param("role", "READING")
                                .with(cast.as(town.planner())))
                .andExpect(status().isUnprocessableContent())
                .andExpect(
                        content()
                                .string(
                                        containsString(
                                                "Unter wer@anderswo.example gibt es in dieser Behörde kein Konto")));
        expect(
                town.planner(),
                eakte.path("Auftrag") + "/rechte",
                303,
                "email",
                visitor.email().toUpperCase(java.util.Locale.ROOT),
                "role",
                "READING");
        see(visitor, eakte.path("Auftrag"), "Auftrag");
        expect(
                town.planner(),
                eakte.path("Auftrag") + "/rechte",
                422,
                "person",
                visitor.person().toString(),
                "role",
                "VISITING");
        expect(
                town.planner(),
                eakte.path("Auftrag") + "/rechte",
                422,
                "person",
                visitor.person().toString(),
                "role",
                "PLANNING");
        expect(
                town.planner(),
                eakte.path("Auftrag") + "/rechte",
                422,
                "person",
                "gruppe:" + UUID.randomUUID(),
                "role",
                "READING");
        expect(town.planner(), eakte.path("Auftrag") + "/rechte", 422);
    }

    @Test
    void whoIsNamedAtATaskIsLetInWhereItTakesLeast() throws Exception {
        assign("Auftrag", visitor);
        see(visitor, eakte.path("Auftrag"), "Auftrag");
        lost(visitor, eakte.path("Personalrat"));
        assign("Personalrat", town.operator());
        see(town.operator(), eakte.path("Aktenplan"), "Aktenplan");
    }

    @Test
    void aConfidentialProjectIsNotNamedToThoseWhoKnowAPartOfIt() throws Exception {
        give("Auftrag", visitor, ProjectRole.WORKING);
        assign("Auftrag", visitor);
        projects.set(town, eakte.id(), "confidential = true");
        see(
                visitor,
                eakte.path("Auftrag"),
                "Auftrag",
                "Vertrauliches Projekt",
                "Vertrauliches Paket");
        for (String page :
                List.of(
                        "/projekte",
                        "/mein-tag",
                        "/suche?q=Auftrag",
                        "/suche?q=Einführung",
                        eakte.path("Auftrag"))) {
            hide(visitor, page, "E-Akte-Einführung");
        }
        see(visitor, "/mein-tag", "Auftrag");
        lost(visitor, eakte.path());
        see(town.worker(), "/projekte", "E-Akte-Einführung");
    }

    @Test
    void thePagesOfAWholeMemberAskNoMoreThanBefore() throws Exception {
        // The Zeitplan also asks for the dependencies and the kept plans.
        var most = Map.of("", 12L, "/liste", 12L, "/board", 12L, "/zeitplan", 14L);
        for (String view : most.keySet()) {
            assertThat(
                            Statements.during(() ->
                                    web.perform(
                                                    get(eakte.path() + view)
                                                            .with(cast.as(town.worker())))
                                            .andExpect(status().isOk())))
                    .as(view)
                    .isLessThanOrEqualTo(most.get(view));
        }
    }

    private void give(String title, Cast.Member to, ProjectRole role) {
        give(eakte.item(title), to, role);
    }

    private void give(ItemId item, Cast.Member to, ProjectRole role) {
        membershipOn(
                town.planner(),
                () ->
                        membership.give(
                                town.planner().viewer(),
                                eakte.id(),
                                item,
                                Grantee.of(to.person()),
                                role));
    }

    private void membershipOn(Cast.Member who, Runnable action) {
        cast.within(who, action);
    }

    private void assign(String title, Cast.Member to) throws Exception {
        int version =
                projects.asPlanner(
                        town,
                        () ->
                                jdbc.sql("select version from item where id = ?")
                                        .param(eakte.item(title).value())
                                        .query(Integer.class)
                                        .single());
        expect(
                town.planner(),
                eakte.path(title),
                303,
                "title",
                title,
                "priority",
                "NORMAL",
                "assignees",
                to.person().toString(),
                "version",
                String.valueOf(version));
    }

    private UUID group(String name, Cast.Member member) {
        UUID id = UUID.randomUUID();
        cast.within(
                town.planner(),
                () -> {
                    jdbc.sql("insert into person_group (authority, id, name) values (?, ?, ?)")
                            .params(town.id().value(), id, name)
                            .update();
                    jdbc.sql(
                                    "insert into person_group_member (authority, person_group, person) values (?, ?, ?)")
                            .params(town.id().value(), id, member.person().value())
                            .update();
                });
        return id;
    }

    private void see(Cast.Member who, String path, String... words) throws Exception {
        var answer = web.perform(get(path).with(cast.as(who))).andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(content().string(containsString(word)));
        }
    }

    private void hide(Cast.Member who, String path, String... words) throws Exception {
        var answer = web.perform(get(path).with(cast.as(who))).andExpect(status().isOk());
        for (String word : words) {
            answer.andExpect(content().string(not(containsString(word))));
        }
    }

    private void lost(Cast.Member who, String path) throws Exception {
        web.perform(get(path).with(cast.as(who))).andExpect(status().isNotFound());
    }

    private void expect(Cast.Member who, String path, int status, String... form) throws Exception {
        var request = post(path);
        for (int i = 0; i < form.length; i += 2) {
            request = request.param(form[i], form[i + 1]);
        }
        web.perform(request.with(cast.as(who))).andExpect(status().is(status));
    }
}
