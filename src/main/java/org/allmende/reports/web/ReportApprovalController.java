package org.allmende.reports.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.ContributionState;
import org.allmende.reports.ExperienceReport;
import org.allmende.reports.ReportApproval;
import org.allmende.reports.ReportId;
import org.allmende.reports.ReportWriting;
import org.allmende.reports.SendingForm;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The way of a report to the others: asked for by one person, answered by another. */
@Controller
@RequestMapping(ReportsController.PATH + "/{report}")
class ReportApprovalController {

    static final String REVIEW = "/pruefung";

    private final ReportWriting writing;
    private final ReportApproval approval;
    private final Templates pages;

    ReportApprovalController(ReportWriting writing, ReportApproval approval, Templates pages) {
        this.writing = writing;
        this.approval = approval;
        this.pages = pages;
    }

    @GetMapping(REVIEW)
    Answer show(Frame frame, Viewer viewer, @PathVariable ReportId report) {
        return Answer.show(page(frame, viewer, writing.of(viewer, report), List.of()));
    }

    @PostMapping(REVIEW)
    Answer send(
            Frame frame,
            Viewer viewer,
            @PathVariable ReportId report,
            @RequestParam MultiValueMap<String, String> fields) {
        ExperienceReport seen = writing.of(viewer, report);
        var form = SendingForm.of(fields);
        return Answer.trying(
                () -> {
                    approval.send(viewer, report, form);
                    return Answer.seeOther(seen.path() + REVIEW)
                            .saying("reports.sent")
                            .undoing(seen.path() + "/rueckzug");
                },
                problems -> pages.reportsReview(frame, viewer, seen, form, "", problems));
    }

    @PostMapping("/freigabe")
    Answer accept(Frame frame, Viewer viewer, @PathVariable ReportId report) {
        ExperienceReport seen = writing.of(viewer, report);
        return Answer.trying(
                () -> {
                    var state = approval.accept(viewer, report, frame.t().today());
                    return Answer.seeOther(seen.path())
                            .saying(
                                    state == ContributionState.VISIBLE
                                            ? "reports.published"
                                            : "reports.published.waits");
                },
                problems -> page(frame, viewer, seen, problems));
    }

    @PostMapping("/rueckgabe")
    Answer giveBack(
            Frame frame,
            Viewer viewer,
            @PathVariable ReportId report,
            @RequestParam(defaultValue = "") String remark) {
        ExperienceReport seen = writing.of(viewer, report);
        return Answer.trying(
                () -> {
                    approval.giveBack(viewer, report, remark);
                    return Answer.seeOther(ReportsController.PATH).saying("reports.givenBack");
                },
                problems ->
                        pages.reportsReview(
                                frame, viewer, seen, SendingForm.of(seen), remark, problems));
    }

    @PostMapping("/rueckzug")
    Answer withdraw(Frame frame, Viewer viewer, @PathVariable ReportId report) {
        ExperienceReport seen = writing.of(viewer, report);
        return Answer.trying(
                () -> {
                    approval.withdraw(viewer, report);
                    return Answer.seeOther(seen.path() + ReportDraftController.DRAFT)
                            .saying("reports.withdrawn");
                },
                problems -> page(frame, viewer, seen, problems));
    }

    private JteModel page(
            Frame frame, Viewer viewer, ExperienceReport report, List<Problem> problems) {
        return pages.reportsReview(frame, viewer, report, SendingForm.of(report), "", problems);
    }
}
