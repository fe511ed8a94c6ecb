package org.allmende.work.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.people.Authorities;
import org.allmende.people.Colleagues;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectStart;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** An empty new project. */
@Controller
class ProjectsController {

    private final Templates pages;
    private final ProjectStart start;
    private final Colleagues colleagues;
    private final Authorities authorities;

    ProjectsController(
            Templates pages, ProjectStart start, Colleagues colleagues, Authorities authorities) {
        this.pages = pages;
        this.start = start;
        this.colleagues = colleagues;
        this.authorities = authorities;
    }

    @GetMapping("/projekte/neu")
    Answer blank(Frame frame, Viewer viewer) {
        refuseUnlessStarting(viewer);
        return Answer.show(
                pages.workProjectsBlank(
                        frame,
                        ProjectForm.blank(viewer, frame.t().today()),
                        Offers.answering(colleagues.of(viewer)),
                        List.of()));
    }

    @PostMapping("/projekte")
    Answer start(Frame frame, Viewer viewer, ProjectForm form) {
        refuseUnlessStarting(viewer);
        return Answer.trying(
                () -> {
                    var project =
                            start.empty(
                                    viewer, form.read(authorities.of(viewer), frame.t().today()));
                    return Answer.seeOther("/projekte/" + project).saying("work.project.started");
                },
                problems ->
                        pages.workProjectsBlank(
                                frame, form, Offers.answering(colleagues.of(viewer)), problems));
    }

    private static void refuseUnlessStarting(Viewer viewer) {
        if (!viewer.group().mayStartProjects()) {
            throw new Forbidden();
        }
    }
}
