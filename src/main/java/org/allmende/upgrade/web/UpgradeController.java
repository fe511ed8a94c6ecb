package org.allmende.upgrade.web;

import java.util.Map;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.upgrade.FollowedTemplates;
import org.allmende.upgrade.UpgradeForm;
import org.allmende.upgrade.UpgradePage;
import org.allmende.upgrade.UpgradePages;
import org.allmende.upgrade.UpgradeResult;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/projekte/{project}/aktualisierung")
class UpgradeController {

    private final UpgradePages upgrades;
    private final FollowedTemplates followed;
    private final ProjectHeads heads;
    private final Templates pages;

    UpgradeController(
            UpgradePages upgrades,
            FollowedTemplates followed,
            ProjectHeads heads,
            Templates pages) {
        this.upgrades = upgrades;
        this.followed = followed;
        this.heads = heads;
        this.pages = pages;
    }

    @GetMapping
    Answer review(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable UUID vorlage) {
        if (vorlage == null) {
            var several = followed.of(viewer, project);
            if (several.size() > 1) {
                var head = heads.of(viewer, project, frame.t().today());
                return Answer.show(pages.upgradeWhich(frame, head, several, "/aktualisierung"));
            }
        }
        return Answer.show(
                pages.upgradeReview(frame, upgrades.of(frame, viewer, project, vorlage)));
    }

    /** What rules would decide otherwise is shown once before it is done. */
    @PostMapping
    Answer upgrade(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable UUID vorlage,
            @RequestParam Map<String, String> fields) {
        var form = UpgradeForm.of(vorlage, fields);
        if (!form.confirmed()) {
            UpgradePage page = upgrades.again(frame, viewer, project, form, false);
            if (!page.resolutions().isEmpty()) {
                return Answer.show(pages.upgradeReview(frame, page), 422);
            }
        }
        try {
            return made(project, upgrades.make(viewer, project, form));
        } catch (Stale stale) {
            UpgradePage page = upgrades.again(frame, viewer, project, form, true);
            return Answer.show(pages.upgradeReview(frame, page), 409);
        }
    }

    private static Answer made(ProjectId project, UpgradeResult result) {
        String path = "/projekte/" + project;
        return Answer.seeOther(path)
                .saying("upgrade.made", result.accepted(), result.declined(), result.postponed())
                .undoing(path + "/verlauf/" + result.change() + "/ruecknahme");
    }
}
