package org.allmende.drafting.web;

import java.util.List;
import java.util.Set;
import jtegenerated.Templates;
import org.allmende.drafting.ProjectDrafting;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A template made of a project. */
@Controller
@RequestMapping("/projekte/{project}/vorlage")
class ProjectDraftController {

    private final ProjectDrafting drafting;
    private final Templates pages;

    ProjectDraftController(ProjectDrafting drafting, Templates pages) {
        this.drafting = drafting;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        var choice = drafting.of(viewer, project);
        return Answer.show(pages.draftingProject(frame, choice, null, List.of()));
    }

    @PostMapping
    Answer make(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable Set<String> chosen) {
        var choice = drafting.of(viewer, project);
        Set<String> ids = chosen == null ? Set.of() : chosen;
        return Answer.trying(
                () ->
                        Answer.seeOther(
                                        "/werkstatt/"
                                                + drafting.make(viewer, project, ids)
                                                + "/spuren")
                                .saying("drafting.begun"),
                problems -> pages.draftingProject(frame, choice, ids, problems));
    }
}
