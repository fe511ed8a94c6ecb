package org.allmende.care.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.care.FeedbackForm;
import org.allmende.care.FeedbackGiving;
import org.allmende.care.FeedbackPage;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “Wie gut hat die Vorlage gepasst?” */
@Controller
class FeedbackController {

    private static final String PATH = "/vorlagen/{slug}/rueckmeldung";

    private final FeedbackGiving giving;
    private final Templates pages;

    FeedbackController(FeedbackGiving giving, Templates pages) {
        this.giving = giving;
        this.pages = pages;
    }

    @GetMapping("/projekte/{project}/rueckmeldung")
    Answer ofProject(Viewer viewer, @PathVariable ProjectId project) {
        return Answer.seeOther(giving.pathOf(viewer, project));
    }

    @GetMapping(PATH)
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version) {
        FeedbackPage page = giving.page(viewer, slug, version);
        return Answer.show(pages.careFeedback(frame, page, page.form(), List.of()));
    }

    @PostMapping(PATH)
    Answer give(Frame frame, Viewer viewer, @PathVariable String slug, FeedbackForm form) {
        FeedbackPage page = giving.page(viewer, slug, form.version());
        return Answer.trying(
                () -> {
                    giving.give(viewer, slug, form);
                    return Answer.seeOther(page.template().path()).saying("care.feedback.done");
                },
                problems -> pages.careFeedback(frame, page, form, problems));
    }
}
