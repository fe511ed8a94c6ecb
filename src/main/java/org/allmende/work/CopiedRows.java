package org.allmende.work;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Stores copies of items, each thing of them in one statement however many they are. */
@Repository
class CopiedRows {

    private static final String MAP =
            """
            unnest(cast(:originals as uuid[]), cast(:copies as uuid[]), cast(:numbers as integer[]), cast(:parents as uuid[]), cast(:places as text[]), cast(:titles as text[]))
                as m(original, copy, number, parent, place, title)
            """;

    private final JdbcClient jdbc;

    CopiedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Row(
            ItemId original,
            ItemId copy,
            int number,
            @Nullable ItemId parent,
            String place,
            String title) {}

    void insert(Viewer viewer, ProjectId project, List<Row> rows, ItemCopying.Keep keep) {
        run(
                viewer,
                project,
                rows,
                """
                insert into item (authority, project, id, number, key, parent, place, kind, nature, title, description, done_when, priority,
                    responsible, roles, start_on, end_on, warn_on, duration, duration_unit, period_end, effort, file_reference, colour,
                    legal_bases, links, tags, proof)
                select i.authority, i.project, m.copy, m.number, 'n' || m.number, m.parent, m.place, i.kind, i.nature, m.title, i.description,
                    i.done_when, i.priority, case when %2$s or i.confidential then i.responsible end, i.roles,
                    case when %1$s then i.start_on end, case when %1$s then i.end_on end, case when %1$s then i.warn_on end,
                    i.duration, i.duration_unit, i.period_end, i.effort, i.file_reference, i.colour, i.legal_bases, i.links, i.tags, i.proof
                from %3$s join item i on i.id = m.original
                where i.project = :project and i.authority = :authority
                order by m.place collate "C"
                """
                        .formatted(keep.dates(), keep.people(), MAP));
        if (keep.people()) {
            run(
                    viewer,
                    project,
                    rows,
                    "insert into assignee (authority, project, item, person) select a.authority, a.project, m.copy, a.person from "
                            + MAP
                            + " join assignee a on a.item = m.original where a.project = :project and a.authority = :authority");
        }
        if (keep.people()) {
            run(
                    viewer,
                    project,
                    rows,
                    "insert into assignee_group (authority, project, item, person_group) select a.authority, a.project, m.copy, a.person_group from "
                            + MAP
                            + " join assignee_group a on a.item = m.original where a.project = :project and a.authority = :authority");
        }
        if (keep.subtasks()) {
            run(
                    viewer,
                    project,
                    rows,
                    "insert into subtask (authority, project, item, position, title, person) select s.authority, s.project, m.copy, s.position, s.title, case when "
                            + keep.people()
                            + " then s.person end from "
                            + MAP
                            + " join subtask s on s.item = m.original where s.project = :project and s.authority = :authority");
        }
        run(
                viewer,
                project,
                rows,
                "insert into dependency (authority, project, predecessor, successor, kind, lag, lag_unit) select d.authority, d.project, m.copy, n.copy, d.kind, d.lag, d.lag_unit from dependency d join "
                        + MAP
                        + " on d.predecessor = m.original join "
                        + MAP.replace("as m(", "as n(")
                        + " on d.successor = n.original where d.project = :project and d.authority = :authority");
        keepConfidential(viewer, project, rows);
    }

    /** What is nobody else's to see stays so, with the same rights. */
    private void keepConfidential(Viewer viewer, ProjectId project, List<Row> rows) {
        run(
                viewer,
                project,
                rows,
                "insert into access_grant (authority, project, item, person, person_group, role, given_by) select g.authority, g.project, m.copy, g.person, g.person_group, g.role, g.given_by from "
                        + MAP
                        + " join access_grant g on g.item = m.original where g.project = :project and g.authority = :authority");
        run(
                viewer,
                project,
                rows,
                "update item c set confidential = true from "
                        + MAP
                        + " join item i on i.id = m.original where c.id = m.copy and i.confidential and i.project = :project and i.authority = :authority");
    }

    private void run(Viewer viewer, ProjectId project, List<Row> rows, String sql) {
        jdbc.sql(sql)
                .param("originals", ids(rows, Row::original))
                .param("copies", ids(rows, Row::copy))
                .param("numbers", rows.stream().map(Row::number).toArray(Integer[]::new))
                .param("parents", ids(rows, Row::parent))
                .param("places", rows.stream().map(Row::place).toArray(String[]::new))
                .param("titles", rows.stream().map(Row::title).toArray(String[]::new))
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .update();
    }

    private static @Nullable UUID[] ids(List<Row> rows, Function<Row, @Nullable ItemId> of) {
        return rows.stream().map(of).map(id -> id == null ? null : id.value()).toArray(UUID[]::new);
    }
}
