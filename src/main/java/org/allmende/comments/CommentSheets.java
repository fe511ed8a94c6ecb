package org.allmende.comments;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import org.allmende.people.Colleagues;
import org.allmende.people.PersonCard;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shell.Markdown;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subject;
import org.allmende.work.Subjects;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the pages of comments show. */
@Component
@Transactional(readOnly = true)
public class CommentSheets {

    private static final int SHOWN = 30;
    private static final int ALL = 1000;
    private static final int OFFERED = 8;

    private final Subjects subjects;
    private final Comments comments;
    private final Commenting commenting;
    private final ItemLinks links;
    private final Audience audience;
    private final Colleagues colleagues;

    CommentSheets(
            Subjects subjects,
            Comments comments,
            Commenting commenting,
            ItemLinks links,
            Audience audience,
            Colleagues colleagues) {
        this.subjects = subjects;
        this.comments = comments;
        this.commenting = commenting;
        this.links = links;
        this.audience = audience;
        this.colleagues = colleagues;
    }

    /** A comment with what it said before, the newest first. */
    public record Past(CommentSheet sheet, Comment comment, List<Wording> earlier) {}

    /** What a text would look like, and what is wrong with the names in it. */
    public record Draft(CommentSheet sheet, String text, Naming naming) {}

    /** To choose from while somebody types. */
    public record Proposals(List<PersonCard> people, List<ItemLink> items) {

        static final Proposals NONE = new Proposals(List.of(), List.of());
    }

    /**
     * The newest comments of the page of an item, in two queries, three where tasks are named.
     *
     * @param subject found for this viewer
     */
    public CommentSheet of(Viewer viewer, Subject subject) {
        return sheet(viewer, subject, SHOWN);
    }

    public CommentSheet all(Viewer viewer, ProjectId project, ItemId item) {
        return sheet(viewer, subjects.visibleTo(viewer, project, item), ALL);
    }

    public Past past(Viewer viewer, ProjectId project, ItemId item, CommentId id) {
        Subject subject = subjects.visibleTo(viewer, project, item);
        Comment comment = comments.visibleTo(viewer, subject, id);
        if (comment.isDeleted()) {
            throw new NotFound();
        }
        return new Past(
                sheet(viewer, subject, List.of(comment), 0, List.of(comment.text())),
                comment,
                comments.earlier(viewer, comment));
    }

    /**
     * @throws Forbidden when the viewer may not comment there
     */
    public Draft draft(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            String text,
            Collection<PersonId> meant) {
        Subject subject = subjects.visibleTo(viewer, project, item).forTalking(viewer);
        return new Draft(
                sheet(viewer, subject, List.of(), 0, List.of(text)),
                text,
                commenting.naming(viewer, subject, text, meant));
    }

    /**
     * @param sign {@code @} or {@code #}
     */
    public Proposals proposals(
            Viewer viewer, ProjectId project, ItemId item, String sign, String typed) {
        Subject subject = subjects.visibleTo(viewer, project, item).forTalking(viewer);
        return switch (sign) {
            case "@" ->
                    new Proposals(
                            audience.of(viewer, subject).beginning(typed, viewer.person(), OFFERED),
                            List.of());
            case "#" -> new Proposals(List.of(), links.beginning(viewer, subject, typed, OFFERED));
            default -> Proposals.NONE;
        };
    }

    private CommentSheet sheet(Viewer viewer, Subject subject, int most) {
        Comments.Page page = comments.newest(viewer, subject, most);
        List<String> texts =
                page.comments().stream()
                        .filter(comment -> !comment.isDeleted())
                        .map(Comment::text)
                        .toList();
        return sheet(
                viewer, subject, page.comments(), page.total() - page.comments().size(), texts);
    }

    private CommentSheet sheet(
            Viewer viewer, Subject subject, List<Comment> said, int older, List<String> texts) {
        var people = new HashSet<PersonId>();
        people.add(viewer.person());
        said.forEach(comment -> comment.people().forEach(people::add));
        var passages = new ArrayList<String>();
        texts.stream()
                .filter(text -> text.contains("#"))
                .forEach(text -> passages.addAll(Markdown.passages(text)));
        return new CommentSheet(
                viewer,
                subject,
                said,
                older,
                colleagues.cards(viewer, people),
                links.in(viewer, subject, passages));
    }
}
