package org.allmende.comments;

import java.util.List;
import java.util.Map;
import org.allmende.people.PersonCard;
import org.allmende.shell.Marks;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;

/**
 * What was said at one item, as one viewer reads it.
 *
 * @param comments in the order they were written
 * @param older how many more there are before these
 * @param people the cards of everybody they show
 * @param links tasks they name that the viewer sees
 */
public record CommentSheet(
        Viewer viewer,
        Subject subject,
        List<Comment> comments,
        int older,
        Map<PersonId, PersonCard> people,
        List<ItemLink> links) {

    public String path() {
        return subject.path() + "/kommentare";
    }

    public String path(Comment comment) {
        return path() + "/" + comment.id();
    }

    public @Nullable PersonCard card(@Nullable PersonId person) {
        return person == null ? null : people.get(person);
    }

    /** What its text names. */
    public Marks marks(List<Mention> mentions) {
        return new CommentMarks(subject.project().path(), mentions, links);
    }

    public boolean mayTalk() {
        return subject.mayTalk(viewer);
    }

    public boolean mayEdit(Comment comment) {
        return mayTalk() && !comment.isDeleted() && comment.person().equals(viewer.person());
    }

    public boolean mayRemove(Comment comment) {
        return !comment.isDeleted() && Commenting.mayRemove(viewer, subject, comment);
    }

    public boolean mayRestore(Comment comment) {
        return comment.isDeleted() && mayTalk() && viewer.person().equals(comment.deletedBy());
    }

    public boolean isMine(Comment comment, Reaction reaction) {
        return comment.byReaction().getOrDefault(reaction, List.of()).contains(viewer.person());
    }
}
