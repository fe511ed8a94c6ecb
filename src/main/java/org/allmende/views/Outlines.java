package org.allmende.views;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.allmende.export.Table;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Slice;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.Priority;
import org.allmende.work.Progress;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.allmende.work.TaskState;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Reads one page of the list, by keyset, with the roll-up of the packages on it. */
@Repository
public class Outlines {

    static final int ROWS = 25;

    private final JdbcClient jdbc;
    private final ProjectHeads heads;
    private final ViewBars bars;

    Outlines(JdbcClient jdbc, ProjectHeads heads, ViewBars bars) {
        this.jdbc = jdbc;
        this.heads = heads;
        this.bars = bars;
    }

    /**
     * @param after the last item of the page before, or null
     */
    @Transactional(readOnly = true)
    public Outline of(
            Viewer viewer,
            ProjectId project,
            AskedView asked,
            @Nullable ItemId after,
            LocalDate today) {
        return of(viewer, project, asked, after, today, ROWS);
    }

    /** All of it, without pages. */
    @Transactional(readOnly = true)
    public Outline whole(Viewer viewer, ProjectId project, AskedView asked, LocalDate today) {
        return of(viewer, project, asked, null, today, Table.MOST_ROWS);
    }

    private Outline of(
            Viewer viewer,
            ProjectId project,
            AskedView asked,
            @Nullable ItemId after,
            LocalDate today,
            int most) {
        ProjectHead head = heads.seen(viewer, project, today);
        ViewBar bar = bars.of(viewer, head, ViewPage.LIST, asked);
        ItemView view = bar.view();
        var slice =
                Slice.of(
                        rows(viewer, head, view, after, today, most + 1),
                        most,
                        row -> row.id().toString());
        return new Outline(
                heads.named(viewer, head, people(slice.entries(), view)),
                bar,
                slice.entries(),
                after != null,
                slice.next() == null ? null : ItemId.of(slice.next()));
    }

    private static List<PersonId> people(List<Outline.Row> rows, ItemView view) {
        var people = new ArrayList<PersonId>();
        if (view.person() != null) {
            people.add(view.person());
        }
        for (Outline.Row row : rows) {
            people.addAll(row.assignees());
            if (row.responsible() != null) {
                people.add(row.responsible());
            }
        }
        return people;
    }

    private List<Outline.Row> rows(
            Viewer viewer,
            ProjectHead head,
            ItemView view,
            @Nullable ItemId after,
            LocalDate today,
            int most) {
        var terms = new ItemTerms(view, viewer);
        boolean grouped = view.grouping() != ItemGrouping.NONE;
        return jdbc.sql(
                        """
                        with fitting as %s (
                            select i.id, i.place, (%s)::text as grp, %s as ranked
                            from item i left join item a on a.id = i.parent left join person u on u.id = i.responsible
                            where i.project = :project and i.authority = :authority and i.deleted_at is null and %s %s
                        ), page as (
                            select * from (select *, %s as grp_size from fitting) f
                            where %s
                            order by grp, ranked, place limit :rows
                        )
                        select i.*, p.grp, p.grp_size, i.legal_bases -> 0 ->> 'law' as law, a.title as above, r.*, z.role as mine, za.role as around,
                            array(select x.person from assignee x where x.item = i.id order by x.person) as assignees
                        from page p
                        join item i on i.id = p.id
                        join zone_access z on z.zone = i.zone and z.person = :person
                        left join item a on a.id = i.parent
                        left join zone_access za on za.zone = coalesce(a.zone, i.project) and za.person = :person
                        left join lateral (
                            select %s from item c
                            where i.kind = 'PACKAGE' and c.project = i.project and c.authority = :authority
                              and c.place > i.place || '.' and c.place < i.place || '/' and c.deleted_at is null and c.kind <> 'PACKAGE') r on true
                        order by p.grp, p.ranked, p.place
                        """
                                .formatted(
                                        // Whoever counts groups reads everything; who does not, one
                                        // page off the index.
                                        grouped ? "materialized" : "not materialized",
                                        view.grouping().key(),
                                        view.sorting().key(),
                                        terms.condition(),
                                        view.isReordered() ? "and i.kind <> 'PACKAGE'" : "",
                                        grouped ? "count(*) over (partition by grp)::int" : "0",
                                        after == null
                                                ? "true"
                                                : "(grp, ranked, place) > (select z.grp, z.ranked, z.place from fitting z where z.id = :after)",
                                        Progress.COLUMNS))
                .params(terms.values())
                .param("project", head.project().id().value())
                .param("authority", viewer.authority().value())
                .param("person", viewer.person().value())
                .param("today", today)
                .param("after", after == null ? null : after.value())
                .param("rows", most)
                .query((row, number) -> read(row, view.isFlat()))
                .list();
    }

    private static Outline.Row read(ResultSet row, boolean flat) throws SQLException {
        String law = row.getString("law");
        String above = row.getString("above");
        String around = row.getString("around");
        return new Outline.Row(
                new ItemId(row.getObject("id", UUID.class)),
                row.getInt("number"),
                flat ? 0 : depth(row.getString("place")),
                ItemKind.valueOf(row.getString("kind")),
                row.getString("title"),
                above == null ? "" : above,
                TaskState.valueOf(row.getString("state")),
                row.getObject("paused_until", LocalDate.class),
                row.getObject("start_on", LocalDate.class),
                row.getObject("end_on", LocalDate.class),
                row.getObject("warn_on", LocalDate.class),
                Tiles.person(row, "responsible"),
                assignees(row),
                law == null ? "" : law,
                Priority.valueOf(row.getString("priority")),
                List.of((String[]) row.getArray("tags").getArray()),
                row.getString("file_reference"),
                Progress.read(row),
                ProjectRole.valueOf(row.getString("mine")),
                around == null ? ProjectRole.VISITING : ProjectRole.valueOf(around),
                row.getString("grp"),
                row.getInt("grp_size"));
    }

    private static List<PersonId> assignees(ResultSet row) throws SQLException {
        var assignees = (UUID[]) row.getArray("assignees").getArray();
        return Stream.of(assignees).map(PersonId::new).toList();
    }

    private static int depth(String place) {
        return (int) place.chars().filter(sign -> sign == '.').count();
    }
}
