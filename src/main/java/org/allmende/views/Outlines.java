package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Slice;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Progress;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskState;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one page of the list, by keyset, with the roll-up of the packages on it. */
@Repository
public class Outlines {

    static final int ROWS = 25;

    private final JdbcClient jdbc;
    private final ProjectHeads heads;

    Outlines(JdbcClient jdbc, ProjectHeads heads) {
        this.jdbc = jdbc;
        this.heads = heads;
    }

    @Transactional(readOnly = true)
    public Outline of(Viewer viewer, ProjectId project, OutlineFilter filter, LocalDate today) {
        ProjectHead head = heads.seen(viewer, project, today);
        var slice =
                Slice.of(rows(viewer, project, filter, today), ROWS, row -> row.id().toString());
        var people = new ArrayList<PersonId>();
        for (Outline.Row row : slice.entries()) {
            people.addAll(row.assignees());
            if (row.responsible() != null) {
                people.add(row.responsible());
            }
        }
        return new Outline(
                heads.named(viewer, head, people),
                filter,
                slice.entries(),
                slice.next() == null ? null : ItemId.of(slice.next()));
    }

    private List<Outline.Row> rows(
            Viewer viewer, ProjectId project, OutlineFilter filter, LocalDate today) {
        var terms = new OutlineTerms(filter);
        return jdbc.sql(
                        """
                        select i.*, i.legal_bases -> 0 ->> 'law' as law, a.title as above, r.*,
                            array(select x.person from assignee x where x.item = i.id order by x.person) as assignees
                        from (
                            select i.* from item i
                            where i.project = :project and i.authority = :authority and i.deleted_at is null %s
                            order by %s limit :rows) i
                        left join item a on a.id = i.parent
                        left join lateral (
                            select %s from item c
                            where i.kind = 'PACKAGE' and c.project = i.project and c.authority = :authority
                              and c.place > i.place || '.' and c.place < i.place || '/' and c.deleted_at is null and c.kind <> 'PACKAGE') r on true
                        order by %s
                        """
                                .formatted(
                                        terms.conditions(),
                                        terms.order(),
                                        Progress.COLUMNS,
                                        terms.order()))
                .params(terms.values())
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .param("today", today)
                .param("rows", ROWS + 1)
                .query((row, number) -> read(row, filter.isFlat()))
                .list();
    }

    private static Outline.Row read(ResultSet row, boolean flat) throws SQLException {
        String law = row.getString("law");
        String above = row.getString("above");
        return new Outline.Row(
                new ItemId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                flat ? 0 : depth(row.getString("place")),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                flat && above != null ? above : "",
                TaskState.valueOf(row.getString("state")),
                row.getObject("paused_until", LocalDate.class),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class),
                Tiles.person(row, "responsible"),
                assignees(row),
                law == null ? "" : law,
                Progress.read(row));
    }

    private static List<PersonId> assignees(ResultSet row) throws SQLException {
        var assignees = (UUID[]) row.getArray("assignees").getArray();
        return Stream.of(assignees).map(PersonId::new).toList();
    }

    private static int depth(String place) {
        return (int) place.chars().filter(sign -> sign == '.').count();
    }
}
