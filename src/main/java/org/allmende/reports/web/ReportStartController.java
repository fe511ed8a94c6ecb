package org.allmende.reports.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.reports.ReportStart;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a new report is about, and how much it tells. */
@Controller
class ReportStartController {

    static final String PATH = ReportsController.PATH + "/neu";

    private final ReportStart start;
    private final Templates pages;

    ReportStartController(ReportStart start, Templates pages) {
        this.start = start;
        this.pages = pages;
    }

    @GetMapping("/projekte/{project}/erfahrungsbericht")
    Answer ofProject(Viewer viewer, @PathVariable ProjectId project) {
        return Answer.seeOther(PATH + "?projekt=" + start.over(viewer, project));
    }

    @GetMapping(PATH)
    Answer show(
            Frame frame,
            Viewer viewer,
            @RequestParam(name = "projekt", defaultValue = "") String project,
            @RequestParam(name = "vorlage", defaultValue = "") String template,
            @RequestParam(name = "umfang", defaultValue = "FULL") String extent) {
        var form = new ReportStart.Form(project, template, extent);
        return Answer.show(pages.reportsStart(frame, start.page(viewer, form), form, List.of()));
    }

    @PostMapping(PATH)
    Answer begin(
            Frame frame,
            Viewer viewer,
            @RequestParam(name = "projekt", defaultValue = "") String project,
            @RequestParam(name = "vorlage", defaultValue = "") String template,
            @RequestParam(name = "umfang", defaultValue = "") String extent) {
        var form = new ReportStart.Form(project, template, extent);
        var page = start.page(viewer, form);
        return Answer.trying(
                () ->
                        Answer.seeOther(
                                        ReportsController.PATH
                                                + "/"
                                                + start.begin(viewer, form, frame.t())
                                                + ReportDraftController.DRAFT)
                                .saying("reports.begun"),
                problems -> pages.reportsStart(frame, page, form, problems));
    }
}
