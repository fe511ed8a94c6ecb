package org.allmende.steering.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.steering.Risk;
import org.allmende.steering.RiskId;
import org.allmende.steering.SteeringLog;
import org.allmende.steering.SteeringPages;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Project;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

@Controller
@RequestMapping("/projekte/{project}/steuerung/risiken")
class RiskController {

    private static final RiskId NEW = new RiskId(new UUID(0, 0));

    private final Templates pages;
    private final SteeringPages steering;
    private final SteeringLog log;

    RiskController(Templates pages, SteeringPages steering, SteeringLog log) {
        this.pages = pages;
        this.steering = steering;
        this.log = log;
    }

    @GetMapping("/neu")
    Answer blank(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        Project seen = steering.forWorking(viewer, project);
        return Answer.show(page(frame, viewer, seen, null, RiskForm.EMPTY, List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, @PathVariable ProjectId project, RiskForm form) {
        Project seen = steering.forWorking(viewer, project);
        return Answer.trying(
                () -> {
                    log.addRisk(viewer, project, form.read(NEW, new Problems()));
                    return Answer.seeOther(seen.path() + "/steuerung")
                            .saying("steering.risk.added");
                },
                problems -> page(frame, viewer, seen, null, form, problems));
    }

    @GetMapping("/{risk}")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable RiskId risk) {
        Project seen = steering.project(viewer, project);
        Risk stored = steering.risk(viewer, project, risk);
        return Answer.show(page(frame, viewer, seen, stored, RiskForm.of(stored), List.of()));
    }

    @PostMapping("/{risk}")
    Answer change(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable RiskId risk,
            RiskForm form) {
        Project seen = steering.forWorking(viewer, project);
        Risk stored = steering.risk(viewer, project, risk);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    int version = Typed.version(form.version(), problems);
                    try {
                        log.changeRisk(viewer, project, form.read(risk, problems), version);
                    } catch (Stale stale) {
                        var said = List.of(Problem.of("steering.stale"));
                        return Answer.show(
                                page(frame, viewer, seen, stored, form.over(stored), said), 409);
                    }
                    return Answer.seeOther(seen.path() + "/steuerung")
                            .saying("steering.risk.changed");
                },
                problems -> page(frame, viewer, seen, stored, form, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            Project project,
            @Nullable Risk risk,
            RiskForm form,
            List<Problem> problems) {
        return pages.steeringRiskForm(
                frame,
                project,
                risk,
                form,
                steering.colleagues(viewer, risk == null ? null : risk.responsible()),
                problems);
    }
}
