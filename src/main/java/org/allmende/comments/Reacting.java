package org.allmende.comments;

import java.sql.Timestamp;
import java.time.Clock;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answering with a click. Tells nobody and leaves no line in the history. */
@Component
public class Reacting {

    private final Subjects subjects;
    private final Comments comments;
    private final JdbcClient jdbc;
    private final Clock clock;

    Reacting(Subjects subjects, Comments comments, JdbcClient jdbc, Clock clock) {
        this.subjects = subjects;
        this.comments = comments;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * The first time it is given, the second time taken back.
     *
     * @param kind null when none was chosen
     */
    @Transactional
    public void toggle(
            Viewer viewer, ProjectId project, ItemId item, CommentId id, @Nullable Reaction kind) {
        Subject subject = subjects.visibleTo(viewer, project, item).forTalking(viewer);
        Comment comment = comments.visibleTo(viewer, subject, id);
        if (comment.isDeleted()) {
            throw new NotFound();
        }
        if (kind == null) {
            throw new Refused("comments.problem.reaction");
        }
        if (!take(viewer, comment, kind)) {
            give(viewer, subject, comment, kind);
        }
    }

    private boolean take(Viewer viewer, Comment comment, Reaction kind) {
        return jdbc.sql(
                                "delete from comment_reaction where comment = :id and authority = :authority and person = :person and kind = :kind")
                        .param("id", comment.id().value())
                        .param("authority", viewer.authority().value())
                        .param("person", viewer.person().value())
                        .param("kind", kind.name())
                        .update()
                > 0;
    }

    private void give(Viewer viewer, Subject subject, Comment comment, Reaction kind) {
        jdbc.sql(
                        """
                        insert into comment_reaction (authority, project, comment, person, kind, at)
                        values (:authority, :project, :id, :person, :kind, :at) on conflict do nothing
                        """)
                .param("authority", viewer.authority().value())
                .param("project", subject.project().id().value())
                .param("id", comment.id().value())
                .param("person", viewer.person().value())
                .param("kind", kind.name())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
