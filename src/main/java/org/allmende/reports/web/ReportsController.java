package org.allmende.reports.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.paper.FileAnswer;
import org.allmende.paper.Paper;
import org.allmende.reports.PublishedReport;
import org.allmende.reports.ReportFilter;
import org.allmende.reports.ReportId;
import org.allmende.reports.ReportReading;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What others have published. */
@OpenToCommunity
@Controller
@RequestMapping(ReportsController.PATH)
class ReportsController {

    static final String PATH = "/erfahrungen";

    private final ReportReading reading;
    private final Paper paper;
    private final Templates pages;

    ReportsController(ReportReading reading, Paper paper, Templates pages) {
        this.reading = reading;
        this.paper = paper;
        this.pages = pages;
    }

    @GetMapping
    Answer list(
            Frame frame,
            Viewer viewer,
            @RequestParam(name = "q", defaultValue = "") String text,
            @RequestParam(name = "vorlage", defaultValue = "") String template,
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "groesse", defaultValue = "") String size,
            @RequestParam(name = "land", defaultValue = "") String land,
            @RequestParam(name = "urteil", defaultValue = "") String conclusion,
            @RequestParam(name = "seite", defaultValue = "") String page) {
        var filter = ReportFilter.of(text, template, kind, size, land, conclusion, page);
        return Answer.show(pages.reportsList(frame, viewer, reading.page(viewer, filter)));
    }

    @GetMapping("/{report}")
    Answer show(Frame frame, Viewer viewer, @PathVariable ReportId report) {
        return Answer.show(
                pages.reportsShow(frame, viewer, reading.sheet(viewer, report), "", List.of()));
    }

    @GetMapping("/{report}/bericht.pdf")
    ResponseEntity<byte[]> pdf(Frame frame, Viewer viewer, @PathVariable ReportId report) {
        PublishedReport seen = reading.of(viewer, report);
        return FileAnswer.pdf(seen.content().title(), paper.pdf(pages.reportsPaper(frame, seen)));
    }
}
