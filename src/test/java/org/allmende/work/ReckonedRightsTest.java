package org.allmende.work;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.AllmendeTest;
import org.allmende.Cast;
import org.allmende.tenancy.Fence;
import org.allmende.tenancy.Group;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Random trees, rights, groups, moves and confidential marks: what the database works out step by
 * step is what a few plain lines work out from scratch, and what each person then sees.
 */
@AllmendeTest
class ReckonedRightsTest {

    private static final List<String> ROLES = List.of("READING", "WORKING", "PLANNING");

    @Autowired Cast cast;
    @Autowired ProjectCast projects;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;

    Cast.Town town;
    UUID project;
    Random random;
    List<UUID> people;
    List<UUID> groups = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void theDatabaseReckonsAsPlainRulesDo(long seed) {
        random = new Random(seed);
        town = cast.town();
        project = projects.project(town, "Zufall").value();
        people = new ArrayList<>();
        for (var member : List.of(town.planner(), town.worker(), town.guest())) {
            people.add(member.person().value());
        }
        for (int i = 0; i < 3; i++) {
            people.add(cast.member(town.id(), "Nr", "Person" + i, Group.WORKING).person().value());
        }
        for (int i = 0; i < 2; i++) {
            UUID group = UUID.randomUUID();
            groups.add(group);
            run(
                    "insert into person_group (authority, id, name) values (?, ?, ?)",
                    town.id().value(),
                    group,
                    "Gruppe " + i);
        }
        for (int i = 0; i < 14; i++) {
            insert(i);
        }
        for (int step = 0; step < 60; step++) {
            change();
            if (step % 6 == 5) {
                compare("seed " + seed + " after step " + step);
            }
        }
    }

    private void insert(int number) {
        UUID parent = number == 0 || random.nextInt(4) == 0 ? null : any(nodes().keySet());
        run(
                """
                insert into item (authority, project, id, number, key, parent, place, kind, title, responsible)
                values (?, ?, ?, ?, ?, ?, ?, 'PACKAGE', ?, ?)
                """,
                town.id().value(),
                project,
                UUID.randomUUID(),
                number + 1,
                "k" + number,
                parent,
                "p" + number,
                "Paket " + number,
                random.nextBoolean() ? null : any(people));
    }

    private void change() {
        UUID item = any(nodes().keySet());
        switch (random.nextInt(9)) {
            case 0, 1 -> give(random.nextInt(3) == 0 ? null : item);
            case 2 -> give(item);
            case 3 ->
                    run(
                            "delete from access_grant where id = (select id from access_grant where project = ? and (item is not null or person <> ?) order by md5(id::text || ?) limit 1)",
                            project,
                            town.planner().person().value(),
                            String.valueOf(random.nextInt()));
            case 4 -> run("update item set confidential = not confidential where id = ?", item);
            case 5 ->
                    run(
                            "update item set responsible = ? where id = ?",
                            random.nextBoolean() ? null : any(people),
                            item);
            case 6 -> move(item);
            case 7 ->
                    run(
                            "insert into person_group_member (authority, person_group, person) values (?, ?, ?) on conflict do nothing",
                            town.id().value(),
                            any(groups),
                            any(people));
            default ->
                    run(
                            "delete from person_group_member where person_group = ? and person = ?",
                            any(groups),
                            any(people));
        }
    }

    private void give(@Nullable UUID item) {
        boolean group = random.nextInt(3) == 0;
        run(
                """
                insert into access_grant (authority, project, item, person, person_group, role) values (?, ?, ?, ?, ?, ?)
                on conflict (project, item, person, person_group) do update set role = excluded.role
                """,
                town.id().value(),
                project,
                item,
                group ? null : any(people),
                group ? any(groups) : null,
                any(ROLES));
    }

    private void move(UUID item) {
        Map<UUID, Node> nodes = nodes();
        UUID target = random.nextInt(4) == 0 ? null : any(nodes.keySet());
        for (UUID above = target; above != null; above = nodes.get(above).parent()) {
            if (above.equals(item)) {
                return;
            }
        }
        run("update item set parent = ? where id = ?", target, item);
    }

    private void compare(String when) {
        Map<UUID, Node> nodes = nodes();
        List<Given> given = given();
        UUID lead = town.planner().person().value();
        for (UUID person : people) {
            Set<UUID> seen = new HashSet<>();
            for (Node node : nodes.values()) {
                int right = reckon(node, person, nodes, given, lead);
                assertThat(stored(node.id(), person)).as("%s: %s", when, node).isEqualTo(right);
                if (right > 0) {
                    seen.add(node.id());
                }
            }
            assertThat(shown(person)).as("%s: what is shown", when).isEqualTo(seen);
            boolean whole = given.stream().anyMatch(g -> g.item() == null && g.to(person));
            assertThat(membership(person))
                    .as("%s: membership", when)
                    .isEqualTo(
                            whole
                                    ? seen.size() == nodes.size() ? "whole" : "cut"
                                    : seen.isEmpty() ? "none" : "visiting");
        }
    }

    /** From the item upwards, until something confidential has been passed. */
    private static int reckon(
            Node item, UUID person, Map<UUID, Node> nodes, List<Given> given, UUID lead) {
        int best = 0;
        for (Node node = item; ; node = nodes.get(node.parent())) {
            UUID here = node.id();
            List<Given> at = given.stream().filter(g -> here.equals(g.item())).toList();
            best = Math.max(best, most(at, person));
            if (node.confidential()) {
                boolean planned = at.stream().anyMatch(g -> g.rank() == 3 && !g.people().isEmpty());
                UUID answers = node.responsible() == null && !planned ? lead : node.responsible();
                return person.equals(answers) ? 3 : best;
            }
            if (node.parent() == null) {
                return Math.max(
                        best, most(given.stream().filter(g -> g.item() == null).toList(), person));
            }
        }
    }

    private static int most(List<Given> given, UUID person) {
        return given.stream().filter(g -> g.to(person)).mapToInt(Given::rank).max().orElse(0);
    }

    private record Node(
            UUID id, @Nullable UUID parent, boolean confidential, @Nullable UUID responsible) {}

    private record Given(@Nullable UUID item, int rank, Set<UUID> people) {

        boolean to(UUID person) {
            return people.contains(person);
        }
    }

    private Map<UUID, Node> nodes() {
        return asJob(() -> {
            var nodes = new HashMap<UUID, Node>();
            jdbc.sql(
                            "select id, parent, confidential, responsible from item where project = ? order by number")
                    .param(project)
                    .query(Node.class)
                    .list()
                    .forEach(node -> nodes.put(node.id(), node));
            return nodes;
        });
    }

    private List<Given> given() {
        return asJob(() ->
                jdbc.sql(
                                """
                                select item, role, array_remove(array_append(array(
                                    select m.person from person_group_member m where m.person_group = g.person_group), g.person), null) as people
                                from access_grant g where project = ?
                                """)
                        .param(project)
                        .query((row, n) ->
                                new Given(
                                        row.getObject("item", UUID.class),
                                        ROLES.indexOf(row.getString("role")) + 1,
                                        Set.of((UUID[]) row.getArray("people").getArray())))
                        .list());
    }

    private int stored(UUID item, UUID person) {
        return asJob(() ->
                jdbc.sql(
                                "select role from item i join zone_access z on z.zone = i.zone where i.id = ? and z.person = ?")
                        .params(item, person)
                        .query(String.class)
                        .optional()
                        .map(role -> ROLES.indexOf(role) + 1)
                        .orElse(0));
    }

    private Set<UUID> shown(UUID person) {
        return Fence.within(
                town.id(),
                new org.allmende.tenancy.PersonId(person),
                () ->
                        new TransactionTemplate(transactions)
                                .execute(status ->
                                        new HashSet<>(
                                                jdbc.sql("select id from item where project = ?")
                                                        .param(project)
                                                        .query(UUID.class)
                                                        .list())));
    }

    private String membership(UUID person) {
        return asJob(() ->
                jdbc.sql("select role, whole from project_member where project = ? and person = ?")
                        .params(project, person)
                        .query((row, n) ->
                                row.getString(1).equals("VISITING")
                                        ? "visiting"
                                        : row.getBoolean(2) ? "whole" : "cut")
                        .optional()
                        .orElse("none"));
    }

    private void run(String sql, @Nullable Object... values) {
        asJob(() -> jdbc.sql(sql).params(Stream.of(values).toList()).update());
    }

    private <T> T asJob(java.util.function.Supplier<T> action) {
        return Fence.within(
                town.id(),
                () -> new TransactionTemplate(transactions).execute(status -> action.get()));
    }

    private <T> T any(Collection<T> some) {
        return some.stream().skip(random.nextInt(some.size())).findFirst().orElseThrow();
    }
}
