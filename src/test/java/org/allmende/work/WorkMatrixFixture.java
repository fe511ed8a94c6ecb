package org.allmende.work;

import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.Cast;
import org.allmende.MatrixFixture;
import org.allmende.TestDatabase;
import org.allmende.tenancy.Group;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** A project in which the planner plans, the worker works and the guest reads; one task in it. */
@Component
class WorkMatrixFixture implements MatrixFixture {

    private final Cast cast;
    private final JdbcClient owner = JdbcClient.create(TestDatabase.asOwner());

    WorkMatrixFixture(Cast cast) {
        this.cast = cast;
    }

    @Override
    public Map<String, Function<Cast.Town, String>> variables() {
        return Map.of(
                "holder",
                this::member,
                "grant",
                this::grant,
                "request",
                this::request,
                "project",
                this::project,
                "item",
                this::item,
                "predecessor",
                this::item,
                "subtask",
                this::subtask,
                "change",
                town -> UUID.randomUUID().toString());
    }

    private String project(Cast.Town town) {
        return owner.sql("select id::text from project where authority = ?")
                .param(town.id().value())
                .query(String.class)
                .optional()
                .orElseGet(() -> newProject(town));
    }

    private String newProject(Cast.Town town) {
        var planner = town.planner().person().value();
        String project =
                owner.sql(
                                """
                                insert into project (authority, title, state, responsible, land, anchor, anchor_on, created_by)
                                values (?, 'E-Akte', 'ACTIVE', ?, 'BW', 'START', '2027-01-04', ?) returning id::text
                                """)
                        .params(town.id().value(), planner, planner)
                        .query(String.class)
                        .single();
        for (var member :
                Map.of(
                                town.planner(),
                                "PLANNING",
                                town.worker(),
                                "WORKING",
                                town.guest(),
                                "READING")
                        .entrySet()) {
            owner.sql(
                            "insert into access_grant (authority, project, person, role) values (?, ?::uuid, ?, ?)")
                    .params(
                            town.id().value(),
                            project,
                            member.getKey().person().value(),
                            member.getValue())
                    .update();
        }
        return project;
    }

    private String member(Cast.Town town) {
        var member = cast.member(town.id(), "Nora", "Neu", Group.WORKING);
        owner.sql(
                        "insert into access_grant (authority, project, person, role) values (?, ?::uuid, ?, 'WORKING')")
                .params(town.id().value(), project(town), member.person().value())
                .update();
        return member.person().toString();
    }

    private String grant(Cast.Town town) {
        String member = member(town);
        return owner.sql("select id::text from access_grant where person = ?::uuid")
                .param(member)
                .query(String.class)
                .single();
    }

    private String request(Cast.Town town) {
        var member = cast.member(town.id(), "Frida", "Frage", Group.WORKING);
        return owner.sql(
                        "insert into access_request (authority, person, path, project) values (?, ?, '/projekte/x', ?::uuid) returning id::text")
                .params(town.id().value(), member.person().value(), project(town))
                .query(String.class)
                .single();
    }

    /** A fresh one each time: routes delete it. */
    private String item(Cast.Town town) {
        project(town);
        return owner.sql(
                        """
                        with p as (update project set next_number = next_number + 1 where authority = ? returning authority, id, next_number)
                        insert into item (authority, project, number, key, place, kind, title)
                        select authority, id, next_number - 1, 'k' || next_number, 'a' || lpad(next_number::text, 6, '0'), 'TASK', 'Aufgabe' from p
                        returning id::text
                        """)
                .param(town.id().value())
                .query(String.class)
                .single();
    }

    private String subtask(Cast.Town town) {
        return UUID.randomUUID().toString();
    }
}
