package org.allmende.history;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.plan.ItemKind;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemField;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.TrailEntry;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** One's own last steps in a project, with what others did to the same fields since: one query. */
@Repository
public class OwnSteps {

    private static final int MOST = 30;
    private static final int MOST_ROWS = 40;

    private static final String STEPS =
            """
            with mine as (
                select h.change, max(h.at) as happened from history h
                where h.project = :project and h.authority = :authority and h.person = :person and h.cause <> 'ADOPTION'
                  and (h.item is null or exists (select from item s where s.id = h.item))
                group by h.change order by happened desc, h.change desc limit :most
            ), told as (
                select h.*, m.happened, i.title, i.kind, i.deleted_at is not null as gone,
                    row_number() over (partition by h.change order by i.place nulls first, h.id) as place
                from mine m
                join history h on h.change = m.change and h.project = :project and h.authority = :authority
                left join item i on i.id = h.item
                where h.item is null or i.id is not null
            )
            select t.*, l.person as later_person, l.at as later_at, l.field as later_field, l.old_value as later_from, l.new_value as later_to, l.cause as later_cause
            from told t
            left join lateral (
                select * from history o
                where o.item = t.item and o.field = t.field and o.field = any(:fields) and o.id > t.id and t.field <> 'CREATED'
                order by o.id limit 1) l on true
            where t.place <= :rows
            order by t.happened desc, t.change desc, t.place
            """;

    private final ProjectHeads heads;
    private final JdbcClient jdbc;

    OwnSteps(ProjectHeads heads, JdbcClient jdbc) {
        this.heads = heads;
        this.jdbc = jdbc;
    }

    /** The page of them. */
    public record Page(ProjectHead head, List<OwnStep> steps) {}

    @Transactional(readOnly = true)
    public Page of(Viewer viewer, ProjectId project, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        List<OwnStep> steps = steps(viewer, head);
        var people = new ArrayList<PersonId>();
        people.add(viewer.person());
        steps.stream()
                .flatMap(step -> step.rows().stream())
                .flatMap(OwnSteps::people)
                .forEach(people::add);
        return new Page(heads.named(viewer, head, people), steps);
    }

    private List<OwnStep> steps(Viewer viewer, ProjectHead head) {
        var steps = new LinkedHashMap<UUID, OwnStep>();
        jdbc.sql(STEPS)
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("most", MOST)
                .param("rows", MOST_ROWS)
                .param(
                        "fields",
                        Stream.of(ItemField.values()).map(Enum::name).toArray(String[]::new))
                .query(row -> {
                    UUID change = row.getObject("change", UUID.class);
                    if (!steps.containsKey(change)) {
                        steps.put(
                                change,
                                new OwnStep(
                                        change,
                                        row.getTimestamp("at").toInstant(),
                                        Cause.valueOf(row.getString("cause")),
                                        new ArrayList<>()));
                    }
                    steps.get(change).rows().add(read(row));
                });
        return List.copyOf(steps.values());
    }

    private static OwnStep.Row read(ResultSet row) throws SQLException {
        Timestamp later = row.getTimestamp("later_at");
        return new OwnStep.Row(
                Optional.ofNullable(row.getObject("item", UUID.class))
                        .map(ItemId::new)
                        .orElse(null),
                row.getString("title"),
                Optional.ofNullable(row.getString("kind")).map(ItemKind::valueOf).orElse(null),
                row.getBoolean("gone"),
                row.getString("field"),
                row.getString("old_value"),
                row.getString("new_value"),
                later == null
                        ? null
                        : new OwnStep.Later(
                                new PersonId(row.getObject("later_person", UUID.class)),
                                later.toInstant(),
                                row.getString("later_field"),
                                row.getString("later_from"),
                                row.getString("later_to"),
                                Cause.valueOf(row.getString("later_cause"))));
    }

    private static Stream<PersonId> people(OwnStep.Row row) {
        boolean names = row.field().equals("RESPONSIBLE") || row.field().equals("ASSIGNEES");
        Stream<PersonId> named =
                names
                        ? Stream.concat(TrailEntry.people(row.from()), TrailEntry.people(row.to()))
                        : Stream.empty();
        return row.since() == null
                ? named
                : Stream.concat(
                        Stream.of(row.since().person()),
                        Stream.concat(
                                named,
                                names ? TrailEntry.people(row.since().to()) : Stream.empty()));
    }
}
