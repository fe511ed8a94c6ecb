package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Group;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;

/**
 * The access matrix of those whom {@code access-matrix.txt} does not know: who has a right on a
 * part of a project only, has it by a group or a partner authority, is shut out by something
 * confidential, or has asked and waits.
 */
@AllmendeTest
class ItemMatrixTest {

    /** An item of the package Vorbereitung, the package itself, then the project. */
    private static final String TABLE =
            """
            route                              works-1 reads-1 group  partner cut    asker
            GET  {task}                        200     200     200    200     404    404
            GET  {task}/rechte                 403     403     200    403     404    404
            POST {task}/kommentare             303     403     303    303     404    404
            POST {task}/teilaufgaben           303     403     303    303     404    404
            POST {task}/zustand                303     403     303    303     404    404
            POST {task}/titel                  403     403     403    403     404    404
            POST {task}/platz                  403     403     403    403     404    404
            POST {task}/loeschung              403     403     403    403     404    404
            POST {task}/rechte                 403     403     403    403     404    404
            POST {task}/vertraulich            403     403     403    403     404    404
            GET  {package}                     404     404     200    200     404    404
            POST {package}/vertraulich         404     404     403    403     404    404
            POST {package}/loeschung           404     404     403    403     404    404
            GET  {beside}                      404     404     404    200     200    404
            POST {beside}/kommentare           404     404     404    303     303    404
            GET  {project}                     200     200     200    200     200    404
            GET  {project}/liste               200     200     200    200     200    404
            GET  {project}/board               200     200     200    200     200    404
            GET  {project}/zeitplan            200     200     200    200     200    404
            GET  {project}/kalender            200     200     200    200     200    404
            GET  {project}/verlauf             404     404     404    200     200    404
            GET  {project}/beteiligte          404     404     404    200     200    404
            GET  {project}/partner             404     404     404    200     200    404
            GET  {project}/einstellungen       404     404     404    403     403    404
            POST {project}/elemente            404     404     404    403     403    404
            POST {project}/beteiligte          404     404     404    403     403    404
            POST {project}/zustand             404     404     404    403     403    404
            """;

    @Autowired MockMvc web;
    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired ProjectMembership membership;
    @Autowired JdbcClient jdbc;

    @Test
    void everybodyGetsWhatTheTableSays() throws Exception {
        Cast.Town town = cast.town();
        var eakte = projects.eakte(town);
        Map<String, Cast.Member> people = people(town, eakte);
        Map<String, String> paths =
                Map.of(
                        "{task}", eakte.path("Auftrag"),
                        "{package}", eakte.path("Vorbereitung"),
                        "{beside}", eakte.path("Aktenplan"),
                        "{project}", eakte.path());
        List<String> lines = TABLE.lines().toList();
        List<String> names = List.of(lines.getFirst().strip().split("\\s+")).subList(1, 7);
        var wrong = new ArrayList<String>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.strip().split("\\s+");
            String key = cells[1].substring(0, cells[1].indexOf('}') + 1);
            String path = cells[1].replace(key, paths.get(key));
            for (int i = 0; i < names.size(); i++) {
                int answered = status(people.get(names.get(i)), cells[0], path, eakte);
                if (answered != Integer.parseInt(cells[i + 2])) {
                    wrong.add(line.strip() + " – " + names.get(i) + " got " + answered);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private Map<String, Cast.Member> people(Cast.Town town, ProjectCast.Eakte eakte)
            throws Exception {
        var people = new LinkedHashMap<String, Cast.Member>();
        for (String name : List.of("works-1", "reads-1")) {
            people.put(name, cast.member(town.id(), "Ida", name, Group.GUEST));
        }
        people.put("group", cast.member(town.id(), "Gunda", "Gruppe", Group.WORKING));
        people.put("cut", town.worker());
        people.put("asker", cast.member(town.id(), "Frida", "Frage", Group.WORKING));
        people.put("partner", partner(town, eakte));
        UUID group = UUID.randomUUID();
        ItemId package_ = eakte.item("Vorbereitung");
        cast.within(
                town.planner(),
                () -> {
                    jdbc.sql(
                                    "insert into person_group (authority, id, name) values (?, ?, 'Bauamt')")
                            .params(town.id().value(), group)
                            .update();
                    jdbc.sql("insert into person_group_member values (?, ?, ?)")
                            .params(town.id().value(), group, people.get("group").person().value())
                            .update();
                    give(
                            town,
                            eakte,
                            eakte.item("Auftrag"),
                            people.get("works-1"),
                            ProjectRole.WORKING);
                    give(
                            town,
                            eakte,
                            eakte.item("Auftrag"),
                            people.get("reads-1"),
                            ProjectRole.READING);
                    give(town, eakte, package_, people.get("partner"), ProjectRole.WORKING);
                    membership.give(
                            town.planner().viewer(),
                            eakte.id(),
                            package_,
                            Grantee.of(new org.allmende.people.PersonGroupId(group)),
                            ProjectRole.WORKING);
                });
        web.perform(
                post(eakte.path("Vorbereitung") + "/vertraulich")
                        .param("confidential", "true")
                        .with(cast.as(town.planner())));
        web.perform(
                post("/zugriff")
                        .param("path", eakte.path("Auftrag"))
                        .with(cast.as(people.get("asker"))));
        return people;
    }

    /**
     * Named by a partner authority for the whole project, and let into the confidential package.
     */
    private Cast.Member partner(Cast.Town town, ProjectCast.Eakte eakte) {
        Cast.Town other = cast.town();
        UUID joint = UUID.randomUUID();
        cast.within(
                town.planner(),
                () ->
                        jdbc.sql(
                                        "insert into partnership (authority, project, id, partner, role, title, invited_by) values (?, ?, ?, ?, 'WORKING', 'E-Akte', ?)")
                                .params(
                                        town.id().value(),
                                        eakte.id().value(),
                                        joint,
                                        other.id().value(),
                                        town.planner().person().value())
                                .update());
        cast.within(
                other.planner(),
                () -> {
                    jdbc.sql("select answer_partnership(?, true)")
                            .param(joint)
                            .query(Boolean.class)
                            .single();
                    jdbc.sql("select name_partner_person(?, ?, 'WORKING')")
                            .params(joint, other.worker().person().value())
                            .query(Boolean.class)
                            .single();
                });
        var worker = other.worker();
        return new Cast.Member(
                town.id(), worker.person(), worker.name(), worker.email(), Group.GUEST, false);
    }

    private void give(
            Cast.Town town,
            ProjectCast.Eakte eakte,
            ItemId item,
            Cast.Member to,
            ProjectRole role) {
        membership.give(town.planner().viewer(), eakte.id(), item, Grantee.of(to.person()), role);
    }

    private int status(Cast.Member who, String method, String path, ProjectCast.Eakte eakte)
            throws Exception {
        var request =
                method.equals("GET")
                        ? get(path)
                        : post(path)
                                .param("comment", "Hallo")
                                .param("subtask", "Anrufen")
                                .param("title", "Anders")
                                .param("kind", "TASK")
                                .param("role", "READING")
                                .param("person", who.person().toString());
        if (path.endsWith("/zustand")) {
            request = request.param("state", "ACTIVE");
        }
        if (path.endsWith("/platz")) {
            request = request.param("parent", eakte.item("Vorbereitung").toString());
        }
        return web.perform(request.with(cast.as(who))).andReturn().getResponse().getStatus();
    }
}
