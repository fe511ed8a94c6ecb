package org.allmende.reports.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.reports.ExperienceReport;
import org.allmende.reports.ReportContent;
import org.allmende.reports.ReportId;
import org.allmende.reports.ReportWriting;
import org.allmende.shared.Stale;
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

/** Writing on a report. */
@Controller
@RequestMapping(ReportsController.PATH + "/{report}")
class ReportDraftController {

    static final String DRAFT = "/entwurf";

    private final ReportWriting writing;
    private final Templates pages;

    ReportDraftController(ReportWriting writing, Templates pages) {
        this.writing = writing;
        this.pages = pages;
    }

    /** What cannot be written on just now is shown as it stands. */
    @GetMapping(DRAFT)
    Answer show(Frame frame, Viewer viewer, @PathVariable ReportId report) {
        ExperienceReport seen = writing.of(viewer, report);
        return seen.state().mayChange()
                ? Answer.show(pages.reportsDraft(frame, seen, seen.content(), Map.of(), List.of()))
                : Answer.seeOther(seen.path() + ReportApprovalController.REVIEW);
    }

    @PostMapping(DRAFT)
    Answer save(
            Frame frame,
            Viewer viewer,
            @PathVariable ReportId report,
            @RequestParam MultiValueMap<String, String> fields,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(name = "weiter", defaultValue = "false") boolean onwards) {
        ExperienceReport seen = writing.of(viewer, report);
        var typed = ReportContent.of(fields);
        return Answer.trying(
                () -> {
                    try {
                        writing.save(viewer, report, version, typed);
                        return Answer.seeOther(
                                        seen.path()
                                                + (onwards
                                                        ? ReportApprovalController.REVIEW
                                                        : DRAFT))
                                .saying("reports.saved");
                    } catch (Stale stale) {
                        var others = typed.differing(seen.content());
                        return Answer.show(
                                pages.reportsDraft(frame, seen, typed, others, List.of()), 409);
                    }
                },
                problems -> pages.reportsDraft(frame, seen, typed, Map.of(), problems));
    }

    @PostMapping("/verwerfung")
    Answer discard(Viewer viewer, @PathVariable ReportId report) {
        writing.discard(viewer, report);
        return Answer.seeOther(ReportsController.PATH)
                .saying("reports.discarded")
                .undoing(ReportsController.PATH + "/" + report + "/wiederaufnahme");
    }

    @PostMapping("/wiederaufnahme")
    Answer restore(Viewer viewer, @PathVariable ReportId report) {
        writing.restore(viewer, report);
        return Answer.seeOther(ReportsController.PATH + "/" + report + DRAFT)
                .saying("reports.restored");
    }
}
