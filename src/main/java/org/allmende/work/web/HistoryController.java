package org.allmende.work.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shared.Problem;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectHistory;
import org.allmende.work.ProjectId;
import org.allmende.work.TrailFilter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The Verlauf of a project. */
@Controller
class HistoryController {

    private final Templates pages;
    private final ProjectHistory history;
    private final ProjectHeads heads;

    HistoryController(Templates pages, ProjectHistory history, ProjectHeads heads) {
        this.pages = pages;
        this.history = history;
        this.heads = heads;
    }

    @GetMapping("/projekte/{project}/verlauf")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            HistoryFilterForm form,
            @RequestParam(defaultValue = "") String vor) {
        return Answer.trying(
                () -> Answer.show(page(frame, viewer, project, form, form.read(), vor, List.of())),
                problems -> page(frame, viewer, project, form, TrailFilter.ALL, "", problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            HistoryFilterForm form,
            TrailFilter filter,
            String before,
            List<Problem> problems) {
        var page = history.of(viewer, project, filter, Address.given(before, UUID::fromString));
        var head = heads.ofParts(viewer, project, frame.t().today());
        return pages.workHistoryPage(frame, HistoryPage.of(frame, head, page, form), problems);
    }
}
