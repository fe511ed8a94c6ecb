package org.allmende.comments.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.comments.CommentId;
import org.allmende.comments.CommentSheets;
import org.allmende.comments.Naming;
import org.allmende.shared.Problem;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Component;

/** The pages of comments, also as they come back with what was typed. */
@Component
class CommentPages {

    private final Templates pages;
    private final CommentSheets sheets;

    CommentPages(Templates pages, CommentSheets sheets) {
        this.pages = pages;
        this.sheets = sheets;
    }

    JteModel all(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            ItemId item,
            CommentForm form,
            List<Problem> problems) {
        return pages.commentsPage(
                frame,
                sheets.all(viewer, project, item),
                form,
                problems,
                doubts(viewer, project, item, form, problems),
                null);
    }

    JteModel preview(Frame frame, Viewer viewer, ProjectId project, ItemId item, CommentForm form) {
        CommentSheets.Draft draft = sheets.draft(viewer, project, item, form.text(), form.meant());
        return pages.commentsPage(
                frame,
                sheets.all(viewer, project, item),
                form,
                List.of(),
                draft.naming().doubts(),
                draft);
    }

    JteModel one(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            ItemId item,
            CommentId comment,
            CommentForm form,
            List<Problem> problems) {
        return pages.commentsOne(
                frame,
                sheets.past(viewer, project, item, comment),
                form,
                problems,
                doubts(viewer, project, item, form, problems));
    }

    private List<Naming.Doubt> doubts(
            Viewer viewer,
            ProjectId project,
            ItemId item,
            CommentForm form,
            List<Problem> problems) {
        return problems.stream().noneMatch(one -> one.code().equals("comments.problem.several"))
                ? List.of()
                : sheets.draft(viewer, project, item, form.text(), form.meant()).naming().doubts();
    }
}
