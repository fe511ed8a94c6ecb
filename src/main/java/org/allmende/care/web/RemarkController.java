package org.allmende.care.web;

import jtegenerated.Templates;
import org.allmende.care.FeedbackGiving;
import org.allmende.library.Template;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What those remark who used a template, for who looks after it. */
@Controller
@RequestMapping("/vorlagen/{slug}/anmerkungen")
class RemarkController {

    private final FeedbackGiving feedback;
    private final org.allmende.library.Templates templates;
    private final Templates pages;

    RemarkController(
            FeedbackGiving feedback, org.allmende.library.Templates templates, Templates pages) {
        this.feedback = feedback;
        this.templates = templates;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable String slug) {
        Template template = templates.visibleTo(viewer, slug);
        return Answer.show(pages.careRemarks(frame, template, feedback.remarks(viewer, template)));
    }

    @PostMapping("/gelesen")
    Answer markRead(Viewer viewer, @PathVariable String slug) {
        feedback.markRead(viewer, slug);
        return Answer.seeOther("/vorlagen/" + slug + "/anmerkungen").saying("care.remarks.done");
    }
}
