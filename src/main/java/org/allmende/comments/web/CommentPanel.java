package org.allmende.comments.web;

import gg.jte.Content;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.comments.CommentSheet;
import org.allmende.comments.CommentSheets;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Subject;
import org.allmende.work.TaskPanel;
import org.allmende.work.TaskSheet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The comments on the page of an item, below everything else. */
@Component
class CommentPanel implements TaskPanel {

    private static final int LAST = 100;

    private final Templates pages;
    private final CommentSheets sheets;

    CommentPanel(Templates pages, CommentSheets sheets) {
        this.pages = pages;
        this.sheets = sheets;
    }

    @Override
    public Side side() {
        return Side.CONTENT;
    }

    @Override
    public int order() {
        return LAST;
    }

    @Override
    public @Nullable Content show(Frame frame, Viewer viewer, TaskSheet sheet) {
        CommentSheet comments = sheets.of(viewer, new Subject(sheet.project(), sheet.item()));
        return comments.comments().isEmpty() && !comments.mayTalk()
                ? null
                : pages.commentsPanel(frame, comments, CommentForm.of(""), List.of(), List.of());
    }
}
