package org.allmende.baselines.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.baselines.BaselineId;
import org.allmende.baselines.BaselineKeeping;
import org.allmende.baselines.BaselinePages;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.steering.SteeringParts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectTree;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The Basispläne of a project. */
@Controller
@RequestMapping("/projekte/{project}/steuerung/basisplaene")
class BaselineController {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1_000;

    private final Templates pages;
    private final BaselinePages baselines;
    private final BaselineKeeping keeping;
    private final ProjectTree projects;
    private final SteeringParts parts;

    BaselineController(
            Templates pages,
            BaselinePages baselines,
            BaselineKeeping keeping,
            ProjectTree projects,
            SteeringParts parts) {
        this.pages = pages;
        this.baselines = baselines;
        this.keeping = keeping;
        this.projects = projects;
        this.parts = parts;
    }

    @GetMapping
    Answer list(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        return Answer.show(page(frame, viewer, project, BaselineForm.EMPTY, List.of()));
    }

    @PostMapping
    Answer keep(Frame frame, Viewer viewer, @PathVariable ProjectId project, BaselineForm form) {
        String path = projects.project(viewer, project).forPlanning().path();
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String name = problems.required("name", form.name(), LONGEST_NAME);
                    String reason = problems.text("reason", form.reason(), LONGEST_REASON);
                    problems.refuseIfAny();
                    keeping.keep(viewer, project, name, reason);
                    return Answer.seeOther(path + "/steuerung/basisplaene")
                            .saying("baselines.kept", name);
                },
                problems -> page(frame, viewer, project, form, problems));
    }

    @GetMapping("/{baseline}")
    Answer compare(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable BaselineId baseline,
            @RequestParam(name = "mit", required = false) @Nullable String with) {
        var page = baselines.compared(viewer, project, baseline, other(with), frame.t().today());
        return Answer.show(
                pages.baselinesComparison(
                        frame, page, parts.tabs(frame.t(), page.head().project())));
    }

    @PostMapping("/{baseline}/loeschung")
    Answer remove(
            Viewer viewer, @PathVariable ProjectId project, @PathVariable BaselineId baseline) {
        keeping.remove(viewer, project, baseline);
        String path = "/projekte/" + project + "/steuerung/basisplaene";
        return Answer.seeOther(path)
                .saying("baselines.removed")
                .undoing(path + "/" + baseline + "/wiederherstellung");
    }

    @PostMapping("/{baseline}/wiederherstellung")
    Answer restore(
            Viewer viewer, @PathVariable ProjectId project, @PathVariable BaselineId baseline) {
        keeping.restore(viewer, project, baseline);
        return Answer.seeOther("/projekte/" + project + "/steuerung/basisplaene")
                .saying("baselines.restored");
    }

    /** Nothing is today; what is no id is no Basisplan. */
    private static @Nullable BaselineId other(@Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            return null;
        }
        try {
            return BaselineId.of(typed);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            BaselineForm form,
            List<Problem> problems) {
        var page = baselines.of(viewer, project, frame.t().today());
        return pages.baselinesPage(
                frame, page, parts.tabs(frame.t(), page.head().project()), form, problems);
    }
}
