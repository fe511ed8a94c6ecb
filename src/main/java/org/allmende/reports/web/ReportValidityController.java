package org.allmende.reports.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.reports.ReportConfirming;
import org.allmende.reports.ReportId;
import org.allmende.reports.ReportReading;
import org.allmende.reports.ValidityForm;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether a report still holds. */
@Controller
class ReportValidityController {

    private final ReportConfirming confirming;
    private final ReportReading reading;
    private final Templates pages;

    ReportValidityController(ReportConfirming confirming, ReportReading reading, Templates pages) {
        this.confirming = confirming;
        this.reading = reading;
        this.pages = pages;
    }

    @PostMapping(ReportsController.PATH + "/{report}/stand")
    Answer answer(Frame frame, Viewer viewer, @PathVariable ReportId report, ValidityForm form) {
        return Answer.trying(
                () -> {
                    try {
                        confirming.answer(viewer, report, form, frame.t().today());
                        return Answer.seeOther(ReportsController.PATH + "/" + report)
                                .saying("reports.validity.said");
                    } catch (Stale stale) {
                        var sheet = reading.sheet(viewer, report);
                        var newer = List.of(Problem.of("reports.validity.stale"));
                        return Answer.show(
                                pages.reportsShow(
                                        frame, viewer, sheet, "", form.over(sheet.report()), newer),
                                409);
                    }
                },
                problems ->
                        pages.reportsShow(
                                frame, viewer, reading.sheet(viewer, report), "", form, problems));
    }
}
