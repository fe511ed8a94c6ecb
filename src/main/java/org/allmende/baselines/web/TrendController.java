package org.allmende.baselines.web;

import jtegenerated.Templates;
import org.allmende.baselines.TrendReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.steering.SteeringParts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** How the milestones of a project moved. */
@Controller
class TrendController {

    private final Templates pages;
    private final TrendReading trend;
    private final SteeringParts parts;

    TrendController(Templates pages, TrendReading trend, SteeringParts parts) {
        this.pages = pages;
        this.trend = trend;
        this.parts = parts;
    }

    @GetMapping("/projekte/{project}/steuerung/meilensteine")
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        var page = trend.of(viewer, project, frame.t().today(), frame.t().zone());
        return Answer.show(
                pages.baselinesTrendPage(
                        frame, page, parts.tabs(frame.t(), page.head().project())));
    }
}
