package org.allmende.work.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.people.Colleagues;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectEditing;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectState;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a project says of itself, its state and its archive. */
@Controller
@RequestMapping("/projekte/{project}")
class SettingsController {

    private final Templates pages;
    private final ProjectHeads heads;
    private final ProjectEditing editing;
    private final Colleagues colleagues;

    SettingsController(
            Templates pages, ProjectHeads heads, ProjectEditing editing, Colleagues colleagues) {
        this.pages = pages;
        this.heads = heads;
        this.editing = editing;
        this.colleagues = colleagues;
    }

    @GetMapping("/einstellungen")
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        ProjectHead head = heads.of(viewer, project, frame.t().today());
        return Answer.show(
                page(frame, viewer, head, SettingsForm.of(head.project()), null, List.of()));
    }

    @PostMapping("/einstellungen")
    Answer edit(Frame frame, Viewer viewer, @PathVariable ProjectId project, SettingsForm form) {
        try {
            return Answer.trying(
                    () -> {
                        editing.edit(viewer, project, form.readVersion(), form.read());
                        return Answer.seeOther("/projekte/" + project).saying("work.project.saved");
                    },
                    problems ->
                            page(
                                    frame,
                                    viewer,
                                    heads.of(viewer, project, frame.t().today()),
                                    form,
                                    null,
                                    problems));
        } catch (Stale stale) {
            ProjectHead head = heads.of(viewer, project, frame.t().today());
            return Answer.show(
                    page(frame, viewer, head, form, SettingsForm.of(head.project()), List.of()),
                    409);
        }
    }

    @PostMapping("/zustand")
    Answer bring(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable String state) {
        return step(
                frame,
                viewer,
                project,
                () -> {
                    var problems = new Problems();
                    ProjectState wanted =
                            problems.choice(
                                    "state", state, ProjectState.class, ProjectState.ACTIVE);
                    problems.refuseIfAny();
                    editing.bring(viewer, project, wanted);
                    return Answer.seeOther("/projekte/" + project)
                            .saying("work.project.brought." + wanted);
                });
    }

    @PostMapping("/archiv")
    Answer archive(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(defaultValue = "true") String archived) {
        return step(
                frame,
                viewer,
                project,
                () -> {
                    if (archived.equals("false")) {
                        editing.unarchive(viewer, project);
                        return Answer.seeOther("/projekte/" + project)
                                .saying("work.project.unarchived.done");
                    }
                    editing.archive(viewer, project);
                    return Answer.seeOther("/projekte/" + project)
                            .saying("work.project.archived.done");
                });
    }

    private Answer step(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            java.util.function.Supplier<Answer> step) {
        return Answer.trying(
                step,
                problems -> {
                    ProjectHead head = heads.of(viewer, project, frame.t().today());
                    return page(
                            frame, viewer, head, SettingsForm.of(head.project()), null, problems);
                });
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ProjectHead head,
            SettingsForm form,
            @Nullable SettingsForm theirs,
            List<Problem> problems) {
        if (!head.project().mine().mayPlan()) {
            throw new Forbidden();
        }
        return pages.workProjectSettings(
                frame, head, form, theirs, Offers.answering(colleagues.of(viewer)), problems);
    }
}
