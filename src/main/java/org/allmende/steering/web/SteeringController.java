package org.allmende.steering.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.steering.SteeringPages;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The tab “Steuerung” of a project. */
@Controller
class SteeringController {

    private final Templates pages;
    private final SteeringPages steering;

    SteeringController(Templates pages, SteeringPages steering) {
        this.pages = pages;
        this.steering = steering;
    }

    @GetMapping("/projekte/{project}/steuerung")
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        return Answer.show(
                pages.steeringOverviewPage(frame, steering.of(viewer, project, frame.t().today())));
    }
}
