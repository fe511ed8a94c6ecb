package org.allmende.upgrade.web;

import java.util.Map;
import jtegenerated.Templates;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.upgrade.UpgradeForm;
import org.allmende.upgrade.UpgradePage;
import org.allmende.upgrade.UpgradePages;
import org.allmende.upgrade.UpgradeResult;
import org.allmende.work.ProjectId;
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
    private final Templates pages;

    UpgradeController(UpgradePages upgrades, Templates pages) {
        this.upgrades = upgrades;
        this.pages = pages;
    }

    @GetMapping
    Answer review(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        return Answer.show(pages.upgradeReview(frame, upgrades.of(frame, viewer, project)));
    }

    /** What rules would decide otherwise is shown once before it is done. */
    @PostMapping
    Answer upgrade(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam Map<String, String> fields) {
        var form = UpgradeForm.of(fields);
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
