package org.allmende.baselines.web;

import jtegenerated.Templates;
import org.allmende.baselines.CurveMeasure;
import org.allmende.baselines.CurveReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.steering.SteeringParts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** How far a project is against its plan. */
@Controller
class CurveController {

    private final Templates pages;
    private final CurveReading curves;
    private final SteeringParts parts;

    CurveController(Templates pages, CurveReading curves, SteeringParts parts) {
        this.pages = pages;
        this.curves = curves;
        this.parts = parts;
    }

    @GetMapping("/projekte/{project}/steuerung/fortschritt")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(name = "basisplan", required = false) @Nullable String baseline,
            @RequestParam(name = CurveMeasure.PARAMETER, required = false)
                    @Nullable String measure) {
        var page =
                curves.of(viewer, project, baseline, CurveMeasure.of(measure), frame.t().today());
        return Answer.show(
                pages.baselinesCurvePage(
                        frame, page, parts.tabs(frame.t(), page.head().project())));
    }
}
