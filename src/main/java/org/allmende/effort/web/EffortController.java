package org.allmende.effort.web;

import jtegenerated.Templates;
import org.allmende.effort.ProjectEfforts;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page “Aufwand” of a project. */
@Controller
class EffortController {

    private final Templates pages;
    private final ProjectEfforts efforts;

    EffortController(Templates pages, ProjectEfforts efforts) {
        this.pages = pages;
        this.efforts = efforts;
    }

    /** {@code paket}: the package whose tasks are shown. */
    @GetMapping("/projekte/{project}/aufwand")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable ItemId paket) {
        return Answer.show(
                pages.effortProjectPage(
                        frame, efforts.of(viewer, project, paket, frame.t().today())));
    }
}
