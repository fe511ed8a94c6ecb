package org.allmende.comments.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.comments.CommentSheets;
import org.allmende.comments.Commenting;
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

/** All comments of an item, a new one, and what helps to write it. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}/kommentare")
class CommentController {

    private final Templates templates;
    private final CommentPages pages;
    private final CommentSheets sheets;
    private final Commenting commenting;

    CommentController(
            Templates templates, CommentPages pages, CommentSheets sheets, Commenting commenting) {
        this.templates = templates;
        this.pages = pages;
        this.sheets = sheets;
        this.commenting = commenting;
    }

    /**
     * @param anfang what already stands in the field
     */
    @GetMapping
    Answer list(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "") String anfang) {
        var form = CommentForm.of(anfang);
        return Answer.show(pages.all(frame, viewer, project, item, form, List.of()));
    }

    @PostMapping
    Answer add(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            CommentForm form) {
        return Answer.trying(
                () -> {
                    commenting.add(viewer, project, item, form.words());
                    return Answer.seeOther(
                            "/projekte/" + project + "/elemente/" + item + "#kommentare");
                },
                problems -> pages.all(frame, viewer, project, item, form, problems));
    }

    @PostMapping("/vorschau")
    Answer preview(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            CommentForm form) {
        return Answer.show(pages.preview(frame, viewer, project, item, form));
    }

    /**
     * @param zeichen {@code @} for people, {@code #} for tasks
     */
    @GetMapping("/vorschlaege")
    Answer proposals(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "@") String zeichen,
            @RequestParam(defaultValue = "") String wort) {
        return Answer.show(
                templates.commentsProposals(
                        frame,
                        sheets.proposals(viewer, project, item, zeichen, Address.text(wort))));
    }
}
