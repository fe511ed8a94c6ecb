package org.allmende.routines.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.routines.ProofGiving;
import org.allmende.routines.RoutineId;
import org.allmende.routines.RunDeciding;
import org.allmende.routines.RunId;
import org.allmende.routines.RunSheets;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A run: its proofs, its end, and what is decided when it was missed. */
@Controller
@RequestMapping("/routinen/{routine}/durchlaeufe/{run}")
class RunController {

    private static final int LONGEST_REASON = 500;

    private final RunSheets sheets;
    private final ProofGiving proofs;
    private final RunDeciding deciding;
    private final Templates pages;

    RunController(RunSheets sheets, ProofGiving proofs, RunDeciding deciding, Templates pages) {
        this.sheets = sheets;
        this.proofs = proofs;
        this.deciding = deciding;
        this.pages = pages;
    }

    @GetMapping
    Answer sheet(
            Frame frame, Viewer viewer, @PathVariable RoutineId routine, @PathVariable RunId run) {
        return Answer.show(page(frame, viewer, routine, run, List.of()));
    }

    @PostMapping("/nachweise/{number}")
    Answer prove(
            Frame frame,
            Viewer viewer,
            @PathVariable RoutineId routine,
            @PathVariable RunId run,
            @PathVariable int number,
            @RequestParam(defaultValue = "") String proof) {
        return Answer.trying(
                () -> {
                    proofs.give(viewer, routine, run, number, proof);
                    return saying(routine, run, "routines.proof.given");
                },
                problems -> page(frame, viewer, routine, run, problems));
    }

    @PostMapping("/abschluss")
    Answer close(
            Frame frame, Viewer viewer, @PathVariable RoutineId routine, @PathVariable RunId run) {
        return Answer.trying(
                () -> {
                    proofs.close(viewer, routine, run);
                    return saying(routine, run, "routines.run.done");
                },
                problems -> page(frame, viewer, routine, run, problems));
    }

    @PostMapping("/nachholung")
    Answer catchUp(
            Frame frame, Viewer viewer, @PathVariable RoutineId routine, @PathVariable RunId run) {
        deciding.check(viewer, routine);
        return Answer.trying(
                () -> {
                    deciding.catchUp(viewer, routine, run);
                    return saying(routine, run, "routines.run.begun");
                },
                problems -> page(frame, viewer, routine, run, problems));
    }

    @PostMapping("/auslassung")
    Answer skip(
            Frame frame,
            Viewer viewer,
            @PathVariable RoutineId routine,
            @PathVariable RunId run,
            @RequestParam(defaultValue = "") String reason) {
        deciding.check(viewer, routine);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String why = problems.required("reason", reason, LONGEST_REASON);
                    problems.refuseIfAny();
                    deciding.skip(viewer, routine, run, why);
                    return Answer.seeOther("/routinen/" + routine).saying("routines.run.skipped");
                },
                problems -> page(frame, viewer, routine, run, problems));
    }

    private JteModel page(
            Frame frame, Viewer viewer, RoutineId routine, RunId run, List<Problem> problems) {
        return pages.routinesRun(
                frame, sheets.of(viewer, routine, run, frame.t().today()), problems);
    }

    private static Answer.Elsewhere saying(RoutineId routine, RunId run, String key) {
        return Answer.seeOther("/routinen/" + routine + "/durchlaeufe/" + run).saying(key);
    }
}
