package org.allmende.work;

import org.allmende.plan.DependencyKind;
import org.allmende.plan.Span;
import org.allmende.plan.SpanUnit;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.List;
import java.util.UUID;

/** Vorgänger und Nachfolger between the items of a project. */
@Component
public class Dependencies {

    private final Projects projects;
    private final Items items;
    private final History history;
    private final JdbcClient jdbc;

    Dependencies(Projects projects, Items items, History history, JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.history = history;
        this.jdbc = jdbc;
    }

    /** One end of a dependency as the task page shows it. */
    public record Neighbour(ItemId item, int number, String title, TaskState state, DependencyKind kind, Span lag) {}

    /** A dependency as the schedule draws it. */
    public record Edge(ItemId predecessor, ItemId successor, DependencyKind kind, Span lag) {}

    List<Neighbour> predecessors(Viewer viewer, ItemId item) {
        return neighbours(viewer, item, "d.predecessor", "d.successor");
    }

    List<Neighbour> successors(Viewer viewer, ItemId item) {
        return neighbours(viewer, item, "d.successor", "d.predecessor");
    }

    /** All of a project, also those of deleted items: the schedule knows which items it has. */
    List<Edge> of(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select predecessor, successor, kind, lag, lag_unit from dependency
                        where project = :project and authority = :authority
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query(
                        (row, number) ->
                                new Edge(
                                        new ItemId(row.getObject(1, UUID.class)),
                                        new ItemId(row.getObject(2, UUID.class)),
                                        DependencyKind.valueOf(row.getString(3)),
                                        new Span(row.getInt(4), SpanUnit.valueOf(row.getString(5)))))
                .list();
    }

    @Transactional
    public void join(Viewer viewer, ProjectId project, ItemId predecessor, ItemId successor, DependencyKind kind, Span lag) {
        projects.visibleTo(viewer, project).forPlanning();
        projects.lock(viewer, project);
        ProjectItem first = items.visibleTo(viewer, project, predecessor);
        ProjectItem second = items.visibleTo(viewer, project, successor);
        refuseWithinItself(first, second);
        refuseCircle(first, second);
        jdbc.sql(
                        """
                        insert into dependency (authority, project, predecessor, successor, kind, lag, lag_unit)
                        values (:authority, :project, :predecessor, :successor, :kind, :lag, :unit)
                        on conflict (predecessor, successor) do update set kind = excluded.kind, lag = excluded.lag, lag_unit = excluded.lag_unit
                        """)
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("predecessor", predecessor.value())
                .param("successor", successor.value())
                .param("kind", kind.name())
                .param("lag", lag.amount())
                .param("unit", lag.unit().name())
                .update();
        trace(viewer, second, null, first.title());
    }

    @Transactional
    public void part(Viewer viewer, ProjectId project, ItemId predecessor, ItemId successor) {
        projects.visibleTo(viewer, project).forPlanning();
        ProjectItem first = items.visibleTo(viewer, project, predecessor);
        ProjectItem second = items.visibleTo(viewer, project, successor);
        int gone =
                jdbc.sql("delete from dependency where predecessor = :predecessor and successor = :successor and project = :project and authority = :authority")
                        .param("predecessor", predecessor.value())
                        .param("successor", successor.value())
                        .param("project", project.value())
                        .param("authority", viewer.authority().value())
                        .update();
        if (gone == 0) {
            throw new NotFound();
        }
        trace(viewer, second, first.title(), null);
    }

    private List<Neighbour> neighbours(Viewer viewer, ItemId item, String shown, String given) {
        return jdbc.sql(
                        """
                        select i.id, i.number, i.title, i.state, d.kind, d.lag, d.lag_unit
                        from dependency d join item i on i.id = %s and i.deleted_at is null
                        where %s = :item and d.authority = :authority order by i.place
                        """
                                .formatted(shown, given))
                .param("item", item.value())
                .param("authority", viewer.authority().value())
                .query(
                        (row, number) ->
                                new Neighbour(
                                        new ItemId(row.getObject("id", UUID.class)),
                                        row.getInt("number"),
                                        row.getString("title"),
                                        TaskState.valueOf(row.getString("state")),
                                        DependencyKind.valueOf(row.getString("kind")),
                                        new Span(row.getInt("lag"), SpanUnit.valueOf(row.getString("lag_unit")))))
                .list();
    }

    private static void refuseWithinItself(ProjectItem first, ProjectItem second) {
        if (first.id().equals(second.id()) || isBelow(first, second) || isBelow(second, first)) {
            throw new Refused(Problem.at("predecessor", "work.dependency.itself"));
        }
    }

    private static boolean isBelow(ProjectItem lower, ProjectItem upper) {
        return lower.place().startsWith(upper.place() + ".");
    }

    /** A package stands for all it contains: reaching one of its items, or the package above an item, counts as reaching it. */
    private void refuseCircle(ProjectItem first, ProjectItem second) {
        boolean circle =
                jdbc.sql(
                                """
                                with recursive reached(place) as (
                                    select cast(:place as text) collate "C"
                                    union
                                    select b.place
                                    from reached r
                                    join item a on a.project = :project and a.deleted_at is null
                                        and (a.place = r.place or a.place like r.place || '.%' or r.place like a.place || '.%')
                                    join dependency d on d.predecessor = a.id
                                    join item b on b.id = d.successor and b.deleted_at is null
                                )
                                select exists (select from reached
                                    where place = :target or place like :target || '.%' or :target like place || '.%')
                                """)
                        .param("place", second.place())
                        .param("project", first.project().value())
                        .param("target", first.place())
                        .query(Boolean.class)
                        .single();
        if (circle) {
            throw new Refused(Problem.at("predecessor", "work.dependency.circle", first.title(), second.title()));
        }
    }

    private void trace(Viewer viewer, ProjectItem item, @Nullable String from, @Nullable String to) {
        history.append(viewer, item.project(), TimeOrderedId.next(), Cause.HAND, List.of(new History.Trace(item.id(), "PREDECESSOR", from, to)));
    }
}
