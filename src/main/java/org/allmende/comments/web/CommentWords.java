package org.allmende.comments.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.comments.Comment;
import org.allmende.comments.CommentSheet;
import org.allmende.people.PersonCard;
import org.allmende.shell.Crumb;
import org.allmende.shell.Frame;
import org.allmende.shell.Texts;
import org.allmende.tenancy.PersonId;
import org.allmende.work.Subject;
import org.jspecify.annotations.Nullable;

/** What pages say about comments. */
public record CommentWords(Texts t, CommentSheet sheet) {

    public String name(@Nullable PersonId person) {
        PersonCard card = sheet.card(person);
        return card == null ? t.of("comments.somebody") : card.name();
    }

    public String initials(PersonId person) {
        PersonCard card = sheet.card(person);
        return card == null ? "–" : card.initials();
    }

    public String names(List<PersonId> people) {
        return people.stream().map(this::name).collect(Collectors.joining(", "));
    }

    /** Who deleted it and when. */
    public String gone(Comment comment) {
        String at = comment.deletedAt() == null ? "" : t.time(comment.deletedAt());
        return comment.person().equals(comment.deletedBy())
                ? t.of("comments.gone", name(comment.person()), at)
                : t.of("comments.gone.by", name(comment.person()), name(comment.deletedBy()), at);
    }

    public List<Crumb> crumbs(Frame frame, boolean further) {
        Subject subject = sheet.subject();
        var crumbs = new ArrayList<Crumb>();
        if (frame.me() != null) {
            crumbs.add(new Crumb(frame.me().authority(), "/projekte"));
        }
        crumbs.add(new Crumb(subject.project().title(), subject.project().path()));
        crumbs.add(new Crumb(subject.title(), subject.path()));
        if (further) {
            crumbs.add(new Crumb(t.of("comments.title"), sheet.path()));
        }
        return crumbs;
    }
}
