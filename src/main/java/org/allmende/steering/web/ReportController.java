package org.allmende.steering.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.paper.FileAnswer;
import org.allmende.paper.Paper;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.steering.KeptReport;
import org.allmende.steering.ReportId;
import org.allmende.steering.ReportKeeping;
import org.allmende.steering.StatusReport;
import org.allmende.steering.StatusReports;
import org.allmende.steering.SteeringPages;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The Sachstandsbericht: drawn up for a day, kept, and as a file. */
@Controller
@RequestMapping("/projekte/{project}/steuerung/berichte")
class ReportController {

    private final Templates pages;
    private final SteeringPages steering;
    private final StatusReports reports;
    private final ReportKeeping keeping;
    private final Paper paper;
    private final ReportDocument documents;

    ReportController(
            Templates pages,
            SteeringPages steering,
            StatusReports reports,
            ReportKeeping keeping,
            Paper paper,
            ReportDocument documents) {
        this.pages = pages;
        this.steering = steering;
        this.reports = reports;
        this.keeping = keeping;
        this.paper = paper;
        this.documents = documents;
    }

    @GetMapping("/neu")
    Answer draw(Frame frame, Viewer viewer, @PathVariable ProjectId project, ReportForm form) {
        Project seen = steering.project(viewer, project);
        return Answer.trying(
                () ->
                        Answer.show(
                                page(
                                        frame,
                                        seen,
                                        form,
                                        report(frame, viewer, project, form),
                                        List.of())),
                problems -> page(frame, seen, form, null, problems));
    }

    @PostMapping
    Answer keep(Frame frame, Viewer viewer, @PathVariable ProjectId project, ReportForm form) {
        Project seen = steering.forPlanning(viewer, project);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String situation = problems.text("lage", form.lage(), 4_000);
                    String outlook = problems.text("ausblick", form.ausblick(), 4_000);
                    var day = form.day(frame.t().today(), problems);
                    ReportId id =
                            keeping.keep(
                                    viewer, project, day, frame.t().zone(), situation, outlook);
                    return Answer.seeOther(seen.path() + "/steuerung/berichte/" + id)
                            .saying("steering.report.kept");
                },
                problems -> page(frame, seen, form, again(frame, viewer, project, form), problems));
    }

    @GetMapping("/{report}")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ReportId report) {
        Project seen = steering.project(viewer, project);
        return Answer.show(
                pages.steeringReportKept(frame, seen, keeping.kept(viewer, project, report)));
    }

    @GetMapping("/{report}/bericht.pdf")
    ResponseEntity<byte[]> pdf(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ReportId report) {
        KeptReport kept = keeping.kept(viewer, project, report);
        return FileAnswer.pdf(name(frame, kept), paper.pdf(pages.steeringReportPaper(frame, kept)));
    }

    @GetMapping("/{report}/bericht.docx")
    ResponseEntity<byte[]> docx(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ReportId report) {
        KeptReport kept = keeping.kept(viewer, project, report);
        return FileAnswer.docx(name(frame, kept), documents.docx(frame, kept));
    }

    private StatusReport report(Frame frame, Viewer viewer, ProjectId project, ReportForm form) {
        var t = frame.t();
        return reports.of(
                viewer, project, form.day(t.today(), new Problems()), t.today(), t.zone());
    }

    /** Where the day was refused there is nothing to show below the form. */
    private @Nullable StatusReport again(
            Frame frame, Viewer viewer, ProjectId project, ReportForm form) {
        try {
            return report(frame, viewer, project, form);
        } catch (Refused refused) {
            return null;
        }
    }

    private JteModel page(
            Frame frame,
            Project project,
            ReportForm form,
            @Nullable StatusReport report,
            List<Problem> problems) {
        return pages.steeringReportDraft(frame, project, form, report, problems);
    }

    private static String name(Frame frame, KeptReport kept) {
        return frame.t()
                .of(
                        "steering.report.file",
                        kept.report().title(),
                        frame.t().iso(kept.report().asOf()));
    }
}
