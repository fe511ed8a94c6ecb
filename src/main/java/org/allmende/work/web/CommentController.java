package org.allmende.work.web;

import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Comments;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class CommentController {

    private final TaskPages pages;
    private final Comments comments;

    CommentController(TaskPages pages, Comments comments) {
        this.pages = pages;
        this.comments = comments;
    }

    @PostMapping("/projekte/{project}/elemente/{item}/kommentare")
    Answer add(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "") String comment) {
        return Answer.trying(
                () -> {
                    comments.add(viewer, project, item, comment);
                    return Answer.seeOther(
                            "/projekte/" + project + "/elemente/" + item + "#kommentare");
                },
                problems ->
                        pages.page(
                                frame,
                                viewer,
                                project,
                                item,
                                TaskTalk.ofComment(comment, problems)));
    }
}
