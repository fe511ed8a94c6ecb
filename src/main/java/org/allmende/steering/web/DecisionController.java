package org.allmende.steering.web;

import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.steering.Decision;
import org.allmende.steering.DecisionId;
import org.allmende.steering.SteeringLog;
import org.allmende.steering.SteeringPages;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/projekte/{project}/steuerung/entscheidungen")
class DecisionController {

    private static final DecisionId NEW = new DecisionId(new UUID(0, 0));

    private final Templates pages;
    private final SteeringPages steering;
    private final SteeringLog log;

    DecisionController(Templates pages, SteeringPages steering, SteeringLog log) {
        this.pages = pages;
        this.steering = steering;
        this.log = log;
    }

    @GetMapping("/neu")
    Answer blank(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        Project seen = steering.forPlanning(viewer, project);
        return Answer.show(
                pages.steeringDecisionForm(frame, seen, null, DecisionForm.EMPTY, List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, @PathVariable ProjectId project, DecisionForm form) {
        Project seen = steering.forPlanning(viewer, project);
        return Answer.trying(
                () -> {
                    log.addDecision(
                            viewer, project, form.read(NEW, frame.t().today(), new Problems()));
                    return Answer.seeOther(seen.path() + "/steuerung#entscheidungen")
                            .saying("steering.decision.added");
                },
                problems -> pages.steeringDecisionForm(frame, seen, null, form, problems));
    }

    @GetMapping("/{decision}")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable DecisionId decision) {
        Project seen = steering.project(viewer, project);
        Decision stored = steering.decision(viewer, project, decision);
        return Answer.show(
                pages.steeringDecisionForm(
                        frame, seen, stored, DecisionForm.of(stored), List.of()));
    }

    @PostMapping("/{decision}")
    Answer change(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable DecisionId decision,
            DecisionForm form) {
        Project seen = steering.forPlanning(viewer, project);
        Decision stored = steering.decision(viewer, project, decision);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    int version = Typed.version(form.version(), problems);
                    Decision typed = form.read(decision, frame.t().today(), problems);
                    try {
                        log.changeDecision(viewer, project, typed, version);
                    } catch (Stale stale) {
                        var said = List.of(Problem.of("steering.stale"));
                        return Answer.show(
                                pages.steeringDecisionForm(
                                        frame, seen, stored, form.over(stored), said),
                                409);
                    }
                    return Answer.seeOther(seen.path() + "/steuerung#entscheidungen")
                            .saying("steering.decision.changed");
                },
                problems -> pages.steeringDecisionForm(frame, seen, stored, form, problems));
    }
}
