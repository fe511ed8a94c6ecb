package org.allmende.work;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.allmende.shared.TimeOrderedId;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people say to each other at a task. Also at a closed one. */
@Component
public class Comments {

    private static final int LONGEST = 10_000;

    private final Projects projects;
    private final Items items;
    private final History history;
    private final JdbcClient jdbc;
    private final Clock clock;

    Comments(Projects projects, Items items, History history, JdbcClient jdbc, Clock clock) {
        this.projects = projects;
        this.items = items;
        this.history = history;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * @param text Markdown
     */
    public record Comment(UUID id, PersonId person, String text, Instant at) {}

    List<Comment> of(Viewer viewer, ItemId item) {
        return jdbc.sql(
                        "select id, person, text, created_at from comment where item = :item and authority = :authority order by id")
                .param("item", item.value())
                .param("authority", viewer.authority().value())
                .query((row, number) ->
                        new Comment(
                                row.getObject("id", UUID.class),
                                new PersonId(row.getObject("person", UUID.class)),
                                row.getString("text"),
                                row.getTimestamp("created_at").toInstant()))
                .list();
    }

    /**
     * @param typed Markdown, 1 to 10,000 characters, as it came from the field {@code comment}
     */
    @Transactional
    public void add(Viewer viewer, ProjectId project, ItemId id, String typed) {
        projects.at(viewer, project, id).forWorking();
        ProjectItem item = items.visibleTo(viewer, project, id);
        var problems = new Problems();
        String text = problems.required("comment", typed, LONGEST);
        problems.refuseIfAny();
        jdbc.sql(
                        "insert into comment (authority, project, item, person, text, created_at) values (:authority, :project, :item, :person, :text, :at)")
                .param("authority", viewer.authority().value())
                .param("project", project.value())
                .param("item", item.id().value())
                .param("person", viewer.person().value())
                .param("text", text)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        history.append(
                viewer,
                project,
                TimeOrderedId.next(),
                Cause.HAND,
                List.of(new History.Trace(id, "COMMENT", null, text)));
    }
}
