package org.allmende.inbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.tenancy.PersonId;
import org.allmende.work.ItemId;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads who has to do with what a change touched. */
@Repository
class Circles {

    private static final String ITEMS =
            """
            with ready as (
                select distinct s.id from dependency d
                join item s on s.id = d.successor and s.deleted_at is null and s.state = 'PLANNED' and s.kind <> 'PACKAGE'
                where d.predecessor = any(:done) and d.kind = 'FINISH_START'
                and not exists (
                    select from dependency o join item b on b.id = o.predecessor and b.deleted_at is null and b.kind <> 'PACKAGE'
                    where o.successor = d.successor and o.kind = 'FINISH_START' and b.state not in ('DONE', 'STOPPED'))
            )
            select i.id, i.responsible, i.id in (select id from ready) as ready,
                array(select distinct a.person from doer a where a.item = i.id order by a.person) as assignees,
                array(select f.person from follower f where f.subject = i.id) as followers
            from item i where i.project = :project and (i.id = any(:touched) or i.id in (select id from ready))
            """;

    private final JdbcClient jdbc;

    Circles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Concerned of(Happening happening) {
        if (happening.project() == null) {
            return new Concerned(false, null, writers(happening), Set.of(), Map.of());
        }
        UUID project = happening.project().value();
        Map<ItemId, Concerned.Item> items = items(happening, project);
        Map<PersonId, String> members = members(happening, project);
        return jdbc.sql(
                        """
                        select p.draft or p.archived_at is not null and :quiet or :version and not exists (
                                select from template_adoption a join template t on t.id = a.template
                                where a.project = p.id and t.newest <> a.version) as draft, p.responsible,
                            array(select f.person from follower f where f.subject = p.id) as followers
                        from project p where p.id = :project
                        """)
                .param("project", project)
                .param("quiet", happening.by() == null)
                // Of a template that was taken out of sight nobody hears any more.
                .param(
                        "version",
                        happening.steps().stream().anyMatch(step -> step.is("NEW_VERSION")))
                .query((row, number) ->
                        new Concerned(
                                row.getBoolean("draft"),
                                new PersonId(row.getObject("responsible", UUID.class)),
                                members,
                                new HashSet<>(people(row, "followers")),
                                items))
                .optional()
                .orElseGet(() -> new Concerned(true, null, Map.of(), Set.of(), Map.of()));
    }

    /** All of the authority who write templates, where news of the library name nobody. */
    private Map<PersonId, String> writers(Happening happening) {
        if (LibraryStep.first(happening.steps()).isEmpty()) {
            return Map.of();
        }
        var writers = new HashMap<PersonId, String>();
        jdbc.sql(
                        """
                        select m.person, p.given_name || ' ' || p.family_name as name
                        from membership m join person p on p.id = m.person
                        where m.authority = (select asking_authority()) and m.ended_at is null and m.group_name in ('ADMINISTRATION', 'PLANNING')
                        """)
                .query(row -> {
                    writers.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getString("name"));
                });
        return writers;
    }

    private Map<ItemId, Concerned.Item> items(Happening happening, UUID project) {
        UUID[] touched =
                happening.steps().stream()
                        .map(Happening.Step::item)
                        .flatMap(Stream::ofNullable)
                        .map(ItemId::value)
                        .distinct()
                        .toArray(UUID[]::new);
        UUID[] done =
                happening.steps().stream()
                        .filter(step -> step.is("STATE") && "DONE".equals(step.to()))
                        .map(Happening.Step::item)
                        .flatMap(Stream::ofNullable)
                        .map(ItemId::value)
                        .toArray(UUID[]::new);
        if (touched.length == 0) {
            return Map.of();
        }
        var items = new HashMap<ItemId, Concerned.Item>();
        jdbc.sql(ITEMS)
                .param("project", project)
                .param("touched", touched)
                .param("done", done)
                .query((row, number) -> item(row))
                .list()
                .forEach(item -> items.put(item.id(), item));
        return items;
    }

    /** Only where the project itself changed. */
    private Map<PersonId, String> members(Happening happening, UUID project) {
        if (happening.steps().stream().allMatch(step -> step.item() != null)) {
            return Map.of();
        }
        var members = new HashMap<PersonId, String>();
        jdbc.sql(
                        """
                        select m.person, p.given_name || ' ' || p.family_name as name
                        from project_member m join person p on p.id = m.person where m.project = :project
                        """)
                .param("project", project)
                .query(row -> {
                    members.put(
                            new PersonId(row.getObject("person", UUID.class)),
                            row.getString("name"));
                });
        return members;
    }

    private static Concerned.Item item(ResultSet row) throws SQLException {
        @Nullable UUID responsible = row.getObject("responsible", UUID.class);
        return new Concerned.Item(
                new ItemId(row.getObject("id", UUID.class)),
                responsible == null ? null : new PersonId(responsible),
                people(row, "assignees"),
                new HashSet<>(people(row, "followers")),
                row.getBoolean("ready"));
    }

    private static List<PersonId> people(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray()).map(PersonId::new).toList();
    }
}
