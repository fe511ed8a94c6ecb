package org.allmende.steering.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.steering.SteeringPage;
import org.allmende.steering.SteeringPages;
import org.allmende.steering.SteeringParts;
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
    private final SteeringParts parts;

    SteeringController(Templates pages, SteeringPages steering, SteeringParts parts) {
        this.pages = pages;
        this.steering = steering;
        this.parts = parts;
    }

    @GetMapping("/projekte/{project}/steuerung")
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        SteeringPage page = steering.of(viewer, project, frame.t().today());
        return Answer.show(
                pages.steeringOverviewPage(
                        frame, page, parts.tabs(frame.t(), page.head().project())));
    }
}
