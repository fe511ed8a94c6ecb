package org.allmende.routines.web;

import jtegenerated.Templates;
import org.allmende.paper.FileAnswer;
import org.allmende.paper.Paper;
import org.allmende.routines.AuditYear;
import org.allmende.routines.AuditYears;
import org.allmende.routines.RoutineId;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;

/** The year of a routine, to look at and to print. */
@Controller
@RequestMapping("/routinen/{routine}/jahr")
class AuditYearController {

    private final AuditYears years;
    private final Paper paper;
    private final Templates pages;

    AuditYearController(AuditYears years, Paper paper, Templates pages) {
        this.years = years;
        this.paper = paper;
        this.pages = pages;
    }

    @GetMapping("/{year}")
    Answer year(
            Frame frame, Viewer viewer, @PathVariable RoutineId routine, @PathVariable int year) {
        return Answer.show(pages.routinesYear(frame, years.of(viewer, routine, year)));
    }

    @GetMapping("/{year}.pdf")
    ResponseEntity<byte[]> pdf(
            Frame frame, Viewer viewer, @PathVariable RoutineId routine, @PathVariable int year) {
        AuditYear read = years.of(viewer, routine, year);
        return FileAnswer.pdf(
                read.routine().title() + " " + year,
                paper.pdf(pages.routinesYearPaper(frame, read)));
    }
}
