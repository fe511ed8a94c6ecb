package org.allmende.routines.web;

import gg.jte.models.runtime.JteModel;
import java.time.LocalDate;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.routines.RoutineId;
import org.allmende.routines.RoutineSheets;
import org.allmende.routines.RunDeciding;
import org.allmende.routines.RunId;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is decided about single days of a routine, on its page. */
@Controller
@RequestMapping("/routinen/{routine}")
class RoutineDayController {

    private static final int LONGEST_LABEL = 100;
    private static final int LONGEST_REASON = 500;

    private final RunDeciding deciding;
    private final RoutineSheets sheets;
    private final Templates pages;

    RoutineDayController(RunDeciding deciding, RoutineSheets sheets, Templates pages) {
        this.deciding = deciding;
        this.sheets = sheets;
        this.pages = pages;
    }

    @PostMapping("/durchlaeufe")
    Answer begin(
            Frame frame,
            Viewer viewer,
            @PathVariable RoutineId routine,
            @RequestParam(defaultValue = "") String anchor,
            @RequestParam(defaultValue = "") String label) {
        deciding.check(viewer, routine);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    LocalDate day = day(problems, anchor);
                    String name = problems.text("label", label, LONGEST_LABEL);
                    problems.refuseIfAny();
                    RunId run = deciding.begin(viewer, routine, day, name);
                    return Answer.seeOther("/routinen/" + routine + "/durchlaeufe/" + run)
                            .saying("routines.run.begun");
                },
                problems -> sheet(frame, viewer, routine, problems));
    }

    @PostMapping("/tage/{day}/verlegung")
    Answer move(
            Frame frame,
            Viewer viewer,
            @PathVariable RoutineId routine,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String anchor) {
        deciding.check(viewer, routine);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    LocalDate to = day(problems, anchor);
                    problems.refuseIfAny();
                    deciding.move(viewer, routine, day, cause, to, frame.t().today());
                    return Answer.seeOther("/routinen/" + routine)
                            .saying("routines.run.moved", frame.t().weekdayDate(to));
                },
                problems -> sheet(frame, viewer, routine, problems));
    }

    @PostMapping("/tage/{day}/auslassung")
    Answer skip(
            Frame frame,
            Viewer viewer,
            @PathVariable RoutineId routine,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day,
            @RequestParam(defaultValue = "") String cause,
            @RequestParam(defaultValue = "") String reason) {
        deciding.check(viewer, routine);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String why = problems.required("reason", reason, LONGEST_REASON);
                    problems.refuseIfAny();
                    deciding.skip(viewer, routine, day, cause, why);
                    return Answer.seeOther("/routinen/" + routine).saying("routines.run.skipped");
                },
                problems -> sheet(frame, viewer, routine, problems));
    }

    private static LocalDate day(Problems problems, String typed) {
        LocalDate day = problems.date("anchor", typed);
        if (typed.isBlank()) {
            problems.at("anchor", "shell.problem.required");
        }
        return day == null ? LocalDate.EPOCH : day;
    }

    private JteModel sheet(Frame frame, Viewer viewer, RoutineId routine, List<Problem> problems) {
        return pages.routinesSheet(frame, sheets.of(viewer, routine), problems);
    }
}
