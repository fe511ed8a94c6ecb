package org.allmende.views.web;

import jtegenerated.Templates;
import org.allmende.chart.ChartScale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.views.AskedView;
import org.allmende.views.EarlierPlan;
import org.allmende.views.ProjectSchedules;
import org.allmende.views.Unfolding;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The Zeitplan of a project. */
@Controller
class ScheduleController {

    private final Templates pages;
    private final ProjectSchedules schedules;

    ScheduleController(Templates pages, ProjectSchedules schedules) {
        this.pages = pages;
        this.schedules = schedules;
    }

    @GetMapping("/projekte/{project}/zeitplan")
    Answer schedule(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            AskedView asked,
            @RequestParam(name = ChartScale.PARAMETER, required = false) @Nullable String scale,
            @RequestParam(name = Unfolding.PARAMETER, required = false) @Nullable String open,
            @RequestParam(name = EarlierPlan.PARAMETER, required = false)
                    @Nullable String earlier) {
        var schedule =
                schedules.of(
                        viewer,
                        project,
                        asked,
                        frame.t().today(),
                        ChartScale.of(scale),
                        Unfolding.of(open),
                        earlier);
        return Answer.show(pages.viewsSchedule(frame, schedule));
    }
}
