package org.allmende.comments.web;

import java.util.List;
import org.allmende.comments.CommentId;
import org.allmende.comments.Commenting;
import org.allmende.comments.Reacting;
import org.allmende.comments.Reaction;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/**
 * One comment: its earlier words, other words, away and back, reactions. The path does not call it
 * as the form calls its text: parts of the path are read into forms too.
 */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/kommentare/{remark}")
class CommentChangeController {

    private final CommentPages pages;
    private final Commenting commenting;
    private final Reacting reacting;

    CommentChangeController(CommentPages pages, Commenting commenting, Reacting reacting) {
        this.pages = pages;
        this.commenting = commenting;
        this.reacting = reacting;
    }

    @GetMapping
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("remark") CommentId comment) {
        return Answer.show(
                pages.one(
                        frame,
                        viewer,
                        project,
                        item,
                        comment,
                        new CommentForm(null, List.of(), null),
                        List.of()));
    }

    @PostMapping
    Answer edit(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("remark") CommentId comment,
            CommentForm form) {
        return Answer.trying(
                () -> {
                    commenting.edit(
                            viewer, project, item, comment, form.readVersion(), form.words());
                    return back(project, item).saying("comments.edited.done");
                },
                problems -> pages.one(frame, viewer, project, item, comment, form, problems));
    }

    @PostMapping("/loeschung")
    Answer remove(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("remark") CommentId comment) {
        commenting.remove(viewer, project, item, comment);
        return back(project, item)
                .saying("comments.removed")
                .undoing(path(project, item) + "/" + comment + "/wiederherstellung");
    }

    @PostMapping("/wiederherstellung")
    Answer restore(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("remark") CommentId comment) {
        commenting.restore(viewer, project, item, comment);
        return back(project, item).saying("comments.restored");
    }

    @PostMapping("/reaktionen")
    Answer react(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable("remark") CommentId comment,
            @RequestParam(defaultValue = "") String art) {
        reacting.toggle(viewer, project, item, comment, Address.constant(art, Reaction.class));
        return Answer.seeOther("/projekte/" + project + "/elemente/" + item + "#k-" + comment);
    }

    private static Answer.Elsewhere back(ProjectId project, ItemId item) {
        return Answer.seeOther("/projekte/" + project + "/elemente/" + item + "#kommentare");
    }

    private static String path(ProjectId project, ItemId item) {
        return "/projekte/" + project + "/elemente/" + item + "/kommentare";
    }
}
