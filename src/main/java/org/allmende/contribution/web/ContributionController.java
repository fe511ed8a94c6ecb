package org.allmende.contribution.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.contribution.Contributing;
import org.allmende.contribution.ContributionForm;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.upgrade.FollowedTemplates;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
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
    private final FollowedTemplates followed;
    private final ProjectHeads heads;
    private final Templates pages;

    ContributionController(
            Contributing contributing,
            FollowedTemplates followed,
            ProjectHeads heads,
            Templates pages) {
        this.contributing = contributing;
        this.followed = followed;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable UUID vorlage) {
        if (vorlage == null) {
            var several = followed.of(viewer, project);
            if (several.size() > 1) {
                var head = heads.of(viewer, project, frame.t().today());
                return Answer.show(pages.upgradeWhich(frame, head, several, "/beitrag"));
            }
        }
        var page = contributing.of(frame, viewer, project, vorlage);
        return Answer.show(pages.contributionProject(frame, page, List.of()));
    }

    @PostMapping
    Answer prepare(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable UUID vorlage,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "") String reason) {
        var form = new ContributionForm(vorlage, chosen, reason);
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
