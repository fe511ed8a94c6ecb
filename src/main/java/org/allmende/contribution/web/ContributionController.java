package org.allmende.contribution.web;

import java.util.List;
import java.util.Set;
import jtegenerated.Templates;
import org.allmende.contribution.Contributing;
import org.allmende.contribution.ContributionForm;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a project could give back to its template. */
@Controller
@RequestMapping("/projekte/{project}/beitrag")
class ContributionController {

    private final Contributing contributing;
    private final Templates pages;

    ContributionController(Contributing contributing, Templates pages) {
        this.contributing = contributing;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        var page = contributing.of(frame, viewer, project);
        return Answer.show(pages.contributionProject(frame, page, List.of()));
    }

    @PostMapping
    Answer prepare(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "") String reason) {
        var form = new ContributionForm(chosen, reason);
        return Answer.trying(
                () ->
                        Answer.seeOther(
                                        "/vorschlaege/"
                                                + contributing.prepare(viewer, project, form))
                                .saying("contribution.prepared"),
                problems ->
                        pages.contributionProject(
                                frame, contributing.again(frame, viewer, project, form), problems));
    }
}
