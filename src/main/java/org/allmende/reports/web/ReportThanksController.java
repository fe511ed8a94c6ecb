package org.allmende.reports.web;

import jtegenerated.Templates;
import org.allmende.reports.ReportId;
import org.allmende.reports.ReportReading;
import org.allmende.reports.ReportThanks;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** “Das hat uns geholfen”. */
@OpenToCommunity
@Controller
@RequestMapping(ReportsController.PATH + "/{report}/dank")
class ReportThanksController {

    private final ReportThanks thanks;
    private final ReportReading reading;
    private final Templates pages;

    ReportThanksController(ReportThanks thanks, ReportReading reading, Templates pages) {
        this.thanks = thanks;
        this.reading = reading;
        this.pages = pages;
    }

    @PostMapping
    Answer give(Frame frame, Viewer viewer, @PathVariable ReportId report) {
        return Answer.trying(
                () -> {
                    thanks.give(viewer, report);
                    return Answer.seeOther(ReportsController.PATH + "/" + report)
                            .saying("reports.thanks.given");
                },
                problems ->
                        pages.reportsShow(
                                frame, viewer, reading.sheet(viewer, report), "", problems));
    }

    @PostMapping("/ruecknahme")
    Answer takeBack(Viewer viewer, @PathVariable ReportId report) {
        thanks.takeBack(viewer, report);
        return Answer.seeOther(ReportsController.PATH + "/" + report)
                .saying("reports.thanks.takenBack");
    }
}
