package org.allmende.work.web;

import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.AccessAsking;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectRole;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Zugriff anfragen, and answering that. */
@Controller
class AccessController {

    private static final String PATH = "/zugriff";

    private final Templates pages;
    private final AccessAsking asking;

    AccessController(Templates pages, AccessAsking asking) {
        this.pages = pages;
        this.asking = asking;
    }

    @GetMapping(PATH)
    Answer mine(Frame frame, Viewer viewer) {
        return Answer.show(pages.workRightsRequests(frame, asking.mine(viewer), List.of()));
    }

    @PostMapping(PATH)
    Answer ask(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String path,
            @RequestParam(defaultValue = "") String note) {
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String why = problems.text("note", note, 1000);
                    problems.refuseIfAny();
                    asking.ask(viewer, path, why);
                    return Answer.seeOther(PATH).saying("work.request.sent");
                },
                problems -> pages.workRightsRequests(frame, asking.mine(viewer), problems));
    }

    /** One click: a right, or none. */
    @PostMapping("/projekte/{project}/anfragen/{request}")
    Answer answer(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable UUID request,
            @RequestParam(defaultValue = "") String role) {
        var problems = new Problems();
        ProjectRole given =
                role.isEmpty()
                        ? null
                        : problems.choice("role", role, ProjectRole.class, ProjectRole.READING);
        problems.refuseIfAny();
        var answered = asking.answer(viewer, project, request, given);
        return Answer.seeOther("/projekte/" + project + "/beteiligte")
                .saying(
                        given == null ? "work.request.declined" : "work.request.granted",
                        answered.asker().name());
    }
}
