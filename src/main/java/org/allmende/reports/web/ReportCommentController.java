package org.allmende.reports.web;

import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.reports.ReportCommentId;
import org.allmende.reports.ReportCommenting;
import org.allmende.reports.ReportId;
import org.allmende.reports.ReportReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Comments below a report. */
@OpenToCommunity
@Controller
@RequestMapping(ReportsController.PATH + "/{report}/kommentare")
class ReportCommentController {

    private final ReportCommenting commenting;
    private final ReportReading reading;
    private final Templates pages;

    ReportCommentController(ReportCommenting commenting, ReportReading reading, Templates pages) {
        this.commenting = commenting;
        this.reading = reading;
        this.pages = pages;
    }

    @PostMapping
    Answer add(
            Frame frame,
            Viewer viewer,
            @PathVariable ReportId report,
            @RequestParam(defaultValue = "") String text) {
        return Answer.trying(
                () -> {
                    var state = commenting.add(viewer, report, text);
                    return Answer.seeOther(ReportsController.PATH + "/" + report)
                            .saying(
                                    state == ContributionState.VISIBLE
                                            ? "reports.comment.added"
                                            : "reports.comment.waits");
                },
                problems ->
                        pages.reportsShow(
                                frame, viewer, reading.sheet(viewer, report), text, problems));
    }

    @PostMapping("/{comment}/loeschung")
    Answer remove(
            Viewer viewer, @PathVariable ReportId report, @PathVariable ReportCommentId comment) {
        commenting.remove(viewer, report, comment);
        return Answer.seeOther(ReportsController.PATH + "/" + report)
                .saying("reports.comment.removed");
    }
}
