package org.allmende.history.web;

import jtegenerated.Templates;
import org.allmende.history.OwnSteps;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ChangeWords;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** “Meine letzten Schritte”. */
@Controller
class OwnStepController {

    private final Templates pages;
    private final OwnSteps steps;
    private final ChangeWords words;

    OwnStepController(Templates pages, OwnSteps steps, ChangeWords words) {
        this.pages = pages;
        this.steps = steps;
        this.words = words;
    }

    @GetMapping("/projekte/{project}/schritte")
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        OwnSteps.Page page = steps.of(viewer, project, frame.t().today());
        return Answer.show(
                pages.historySteps(
                        frame,
                        page,
                        new StepWords(frame.t(), words, page.head(), viewer.person())));
    }
}
