package org.allmende.comments;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shell.Problems;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.HistoryNotes;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writing, changing and deleting comments. Also at a closed task; guests where they may work. */
@Component
@Transactional
public class Commenting {

    private static final int LONGEST = 10_000;

    /** More than anybody types, less than a script sends. */
    private static final int MOST = 60;

    private static final Duration WHILE = Duration.ofMinutes(1);

    private final Subjects subjects;
    private final Comments comments;
    private final Audience audience;
    private final HistoryNotes history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Commenting(
            Subjects subjects,
            Comments comments,
            Audience audience,
            HistoryNotes history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.subjects = subjects;
        this.comments = comments;
        this.audience = audience;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /**
     * What was typed.
     *
     * @param text Markdown, 1 to 10,000 characters, as it came from the field {@code comment}
     * @param meant who is meant where several have the same name
     */
    public record Words(String text, Collection<PersonId> meant) {

        public static Words of(String text) {
            return new Words(text, List.of());
        }
    }

    /**
     * @throws Refused also when somebody is named who does not see the item, or cannot be told from
     *     another
     */
    public CommentId add(Viewer viewer, ProjectId project, ItemId item, Words words) {
        Subject subject = subjects.visibleTo(viewer, project, item).forTalking(viewer);
        Naming naming = read(viewer, subject, words, Set.of());
        String text = text(words);
        Instant now = clock.instant();
        if (comments.written(viewer, now.minus(WHILE)) >= MOST) {
            throw new Refused("comments.problem.many", MOST);
        }
        UUID change = history.note(viewer, subject, "COMMENT", null, text, Cause.HAND);
        CommentId id = comments.insert(viewer, subject, text, change, now);
        comments.name(viewer, subject, id, naming.mentions());
        tell(viewer, subject, change, naming, Set.of());
        return id;
    }

    /**
     * One's own words only.
     *
     * @throws Stale when they were changed since that version was read
     */
    public void edit(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            CommentId id,
            int readVersion,
            Words words) {
        Subject subject = subjects.visibleTo(viewer, project, item).forTalking(viewer);
        Comment comment = open(viewer, subject, id);
        if (!comment.person().equals(viewer.person())) {
            throw new Forbidden();
        }
        Set<PersonId> before =
                comment.mentions().stream().map(Mention::person).collect(Collectors.toSet());
        Naming naming = read(viewer, subject, words, before);
        String text = text(words);
        if (text.equals(comment.text())) {
            return;
        }
        comments.rewrite(viewer, comment, readVersion, text, clock.instant());
        comments.name(viewer, subject, id, naming.mentions());
        UUID change = history.note(viewer, subject, "COMMENT_EDITED", null, null, Cause.HAND);
        tell(viewer, subject, change, naming, before);
    }

    /** One's own; those who plan delete those of others too. */
    public void remove(Viewer viewer, ProjectId project, ItemId item, CommentId id) {
        Subject subject = subjects.visibleTo(viewer, project, item).forTalking(viewer);
        Comment comment = open(viewer, subject, id);
        if (!mayRemove(viewer, subject, comment)) {
            throw new Forbidden();
        }
        comments.mark(viewer, comment, clock.instant());
        history.note(viewer, subject, "COMMENT_REMOVED", null, null, Cause.HAND);
    }

    /** By whoever deleted it. */
    public void restore(Viewer viewer, ProjectId project, ItemId item, CommentId id) {
        Subject subject = subjects.visibleTo(viewer, project, item).forTalking(viewer);
        Comment comment = comments.visibleTo(viewer, subject, id);
        if (!comment.isDeleted()) {
            return;
        }
        if (!viewer.person().equals(comment.deletedBy())) {
            throw new Forbidden();
        }
        comments.mark(viewer, comment, null);
        history.note(viewer, subject, "COMMENT_RESTORED", null, null, Cause.UNDO);
    }

    static boolean mayRemove(Viewer viewer, Subject subject, Comment comment) {
        return subject.mayTalk(viewer)
                && (comment.person().equals(viewer.person()) || subject.project().mayPlan());
    }

    private Comment open(Viewer viewer, Subject subject, CommentId id) {
        Comment comment = comments.visibleTo(viewer, subject, id);
        if (comment.isDeleted()) {
            throw new NotFound();
        }
        return comment;
    }

    private Naming read(Viewer viewer, Subject subject, Words words, Collection<PersonId> before) {
        var problems = new Problems();
        String text = problems.required("comment", words.text(), LONGEST);
        problems.refuseIfAny();
        var meant = new HashSet<>(words.meant());
        meant.addAll(before);
        Naming naming = naming(viewer, subject, text, meant);
        naming.check(problems);
        problems.refuseIfAny();
        return naming;
    }

    /** Whom a text names; asks for nobody where nobody is named. */
    Naming naming(Viewer viewer, Subject subject, String text, Collection<PersonId> meant) {
        return text.contains("@")
                ? Naming.of(text, audience.of(viewer, subject), meant)
                : new Naming(List.of(), List.of(), List.of());
    }

    private static String text(Words words) {
        return new Problems().text("comment", words.text(), LONGEST);
    }

    /** Those named anew hear of it. */
    private void tell(
            Viewer viewer,
            Subject subject,
            UUID change,
            Naming naming,
            Collection<PersonId> before) {
        List<PersonId> named =
                naming.mentions().stream()
                        .map(Mention::person)
                        .filter(person -> !before.contains(person))
                        .toList();
        @Nullable ItemId item = subject.itemId();
        if (!named.isEmpty()) {
            events.publishEvent(
                    new Mentioned(
                            viewer,
                            subject.project().id(),
                            Objects.requireNonNull(item),
                            change,
                            clock.instant(),
                            named));
        }
    }
}
