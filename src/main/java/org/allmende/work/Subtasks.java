package org.allmende.work;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.NotFound;
import org.allmende.shared.Position;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Teilaufgaben: the lines to tick within a task. */
@Component
public class Subtasks {

    private static final int MOST = 200;
    private static final int LONGEST = 300;

    private final Projects projects;
    private final Items items;
    private final History history;
    private final JdbcClient jdbc;

    Subtasks(Projects projects, Items items, History history, JdbcClient jdbc) {
        this.projects = projects;
        this.items = items;
        this.history = history;
        this.jdbc = jdbc;
    }

    /**
     * @param doneAt when it was ticked, or null
     */
    public record Subtask(UUID id, String title, @Nullable Instant doneAt) {

        public boolean isDone() {
            return doneAt != null;
        }
    }

    /** The lines of a task the viewer may see. */
    @Transactional(readOnly = true)
    public List<Subtask> visibleTo(Viewer viewer, ProjectId project, ItemId item) {
        return of(viewer, items.visibleTo(viewer, project, item).id());
    }

    List<Subtask> of(Viewer viewer, ItemId item) {
        return jdbc.sql(
                        "select id, title, done_at from subtask where item = :item and authority = :authority order by position, id")
                .param("item", item.value())
                .param("authority", viewer.authority().value())
                .query((row, number) -> {
                    Timestamp done = row.getTimestamp("done_at");
                    return new Subtask(
                            row.getObject("id", UUID.class),
                            row.getString("title"),
                            done == null ? null : done.toInstant());
                })
                .list();
    }

    /**
     * @param typed the title, 1 to 300 characters, as it came from the field {@code subtask}
     */
    @Transactional
    public void add(Viewer viewer, ProjectId project, ItemId id, String typed) {
        ProjectItem item = workable(viewer, project, id);
        var problems = new Problems();
        String title = problems.required("subtask", typed, LONGEST);
        problems.refuseIfAny();
        if (of(viewer, id).size() >= MOST) {
            throw new Refused("work.subtask.many", MOST);
        }
        projects.lock(viewer, project);
        String last =
                jdbc.sql(
                                "select max(position) from subtask where item = :item and authority = :authority")
                        .param("item", item.id().value())
                        .param("authority", viewer.authority().value())
                        .query((row, number) -> row.getString(1))
                        .list()
                        .getFirst();
        jdbc.sql(
                        "insert into subtask (authority, project, item, position, title) values (:authority, :project, :item, :position, :title)")
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", id.value())
                .param("position", Position.between(last, null))
                .param("title", title)
                .update();
        trace(viewer, item, null, title);
    }

    @Transactional
    public void tick(Viewer viewer, ProjectId project, ItemId id, UUID subtask, boolean done) {
        ProjectItem item = workable(viewer, project, id);
        String title =
                jdbc.sql(
                                """
                                update subtask set done_at = case when :done then coalesce(done_at, now()) end
                                where id = :id and item = :item and authority = :authority returning title
                                """)
                        .param("done", done)
                        .param("id", subtask)
                        .param("item", id.value())
                        .param("authority", viewer.authority().value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        trace(viewer, item, (done ? "☐ " : "☑ ") + title, (done ? "☑ " : "☐ ") + title);
    }

    @Transactional
    public void remove(Viewer viewer, ProjectId project, ItemId id, UUID subtask) {
        ProjectItem item = workable(viewer, project, id);
        String title =
                jdbc.sql(
                                "delete from subtask where id = :id and item = :item and authority = :authority returning title")
                        .param("id", subtask)
                        .param("item", id.value())
                        .param("authority", viewer.authority().value())
                        .query(String.class)
                        .optional()
                        .orElseThrow(NotFound::new);
        trace(viewer, item, title, null);
    }

    private ProjectItem workable(Viewer viewer, ProjectId project, ItemId id) {
        projects.at(viewer, project, id).forWorking();
        ProjectItem item = items.visibleTo(viewer, project, id);
        item.refuseIfClosed();
        return item;
    }

    private void trace(
            Viewer viewer, ProjectItem item, @Nullable String from, @Nullable String to) {
        history.append(
                viewer,
                item.project(),
                TimeOrderedId.next(),
                Cause.HAND,
                List.of(new History.Trace(item.id(), "SUBTASK", from, to)));
    }
}
