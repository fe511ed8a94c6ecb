package org.allmende.work.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectHistory;
import org.allmende.work.ProjectId;
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
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "") String element,
            @RequestParam(defaultValue = "") String vor) {
        var page =
                history.of(
                        viewer,
                        project,
                        Address.given(person, PersonId::of),
                        Address.given(element, ItemId::of),
                        Address.given(vor, UUID::fromString));
        return Answer.show(
                pages.workHistoryPage(
                        frame,
                        HistoryPage.of(
                                frame, heads.ofParts(viewer, project, frame.t().today()), page)));
    }
}
