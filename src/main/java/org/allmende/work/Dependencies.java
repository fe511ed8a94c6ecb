package org.allmende.work;

import java.util.List;
import org.allmende.plan.DependencyKind;
import org.allmende.plan.Span;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

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

    @Transactional
    public void join(
            Viewer viewer,
            ProjectId project,
            ItemId predecessor,
            ItemId successor,
            DependencyKind kind,
            Span lag) {
        projects.at(viewer, project, successor).forPlanning();
        projects.lock(viewer, project);
        ProjectItem first = items.visibleTo(viewer, project, predecessor);
        ProjectItem second = items.visibleTo(viewer, project, successor);
        refuseWithinItself(first, second);
        refuseCircle(viewer, first, second);
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
        projects.at(viewer, project, successor).forPlanning();
        ProjectItem first = items.visibleTo(viewer, project, predecessor);
        ProjectItem second = items.visibleTo(viewer, project, successor);
        int gone =
                jdbc.sql(
                                "delete from dependency where predecessor = :predecessor and successor = :successor and project = :project and authority = :authority")
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

    private static void refuseWithinItself(ProjectItem first, ProjectItem second) {
        if (Circle.touch(first.place(), second.place())) {
            throw new Refused(Problem.at("predecessor", "work.dependency.itself"));
        }
    }

    private void refuseCircle(Viewer viewer, ProjectItem first, ProjectItem second) {
        List<String> way =
                Circle.between(stop(first), stop(second), links(viewer, first.project()));
        if (!way.isEmpty()) {
            throw new Refused(
                    Problem.at(
                            "predecessor",
                            "work.dependency.circle.named",
                            String.join(" → ", way),
                            second.title()));
        }
    }

    /** A way through what the viewer does not see is a circle too; its titles stay unsaid. */
    private List<Circle.Link> links(Viewer viewer, ProjectId project) {
        return jdbc.sql(
                        """
                        select a.place, coalesce(first.title, '…'), b.place, coalesce(second.title, '…') from dependency d
                        join every_item a on a.id = d.predecessor and a.deleted_at is null
                        join every_item b on b.id = d.successor and b.deleted_at is null
                        left join item first on first.id = a.id
                        left join item second on second.id = b.id
                        where d.project = :project and d.authority = :authority
                        """)
                .param("project", project.value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Circle.Link(
                                new Circle.Stop(row.getString(1), row.getString(2)),
                                new Circle.Stop(row.getString(3), row.getString(4))))
                .list();
    }

    private static Circle.Stop stop(ProjectItem item) {
        return new Circle.Stop(item.place(), item.title());
    }

    private void trace(
            Viewer viewer, ProjectItem item, @Nullable String from, @Nullable String to) {
        history.append(
                viewer,
                item.project(),
                TimeOrderedId.next(),
                Cause.HAND,
                List.of(new History.Trace(item.id(), "PREDECESSOR", from, to)));
    }
}
