package org.allmende.work.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Confidentiality;
import org.allmende.work.ItemAccess;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectMembership;
import org.allmende.work.Rights;
import org.allmende.work.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who sees a package or task, and why; and giving rights there. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}")
class RightsController {

    private final Templates pages;
    private final Rights rights;
    private final ProjectMembership membership;
    private final Confidentiality confidentiality;

    RightsController(
            Templates pages,
            Rights rights,
            ProjectMembership membership,
            Confidentiality confidentiality) {
        this.pages = pages;
        this.rights = rights;
        this.membership = membership;
        this.confidentiality = confidentiality;
    }

    @GetMapping("/rechte")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item) {
        return Answer.show(
                pages.workRightsPage(
                        frame, rights.of(viewer, project, item), GrantForm.empty(), List.of()));
    }

    @PostMapping("/rechte")
    Answer give(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            GrantForm form) {
        return Answer.trying(
                () -> {
                    var read = form.read(viewer, membership);
                    membership.give(viewer, project, item, read.grantee(), read.role());
                    return Answer.seeOther(path(project, item)).saying("work.right.given");
                },
                problems -> again(frame, viewer, project, item, form, problems));
    }

    @PostMapping("/rechte/{grant}/entfernung")
    Answer take(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable UUID grant) {
        return Answer.trying(
                () -> {
                    membership.take(viewer, project, grant);
                    return Answer.seeOther(path(project, item)).saying("work.right.taken");
                },
                problems -> again(frame, viewer, project, item, GrantForm.empty(), problems));
    }

    @PostMapping("/vertraulich")
    Answer mark(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "true") String confidential,
            @RequestParam(defaultValue = "") String keeping) {
        return Answer.trying(
                () -> {
                    boolean on = !confidential.equals("false");
                    UUID change =
                            confidentiality.mark(viewer, project, item, on, !keeping.isEmpty());
                    return Answer.seeOther(path(project, item))
                            .saying(on ? "work.confidential.marked" : "work.confidential.lifted")
                            .undoing(WayBack.undo(project, change, path(project, item)));
                },
                problems -> again(frame, viewer, project, item, GrantForm.empty(), problems));
    }

    /** Whoever may not change anything here is told so, not that the form was filled in wrongly. */
    private JteModel again(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            ItemId item,
            GrantForm form,
            List<Problem> problems) {
        ItemAccess access = rights.of(viewer, project, item);
        if (!access.project().mine().mayPlan()) {
            throw new Forbidden();
        }
        return pages.workRightsPage(frame, access, form, problems);
    }

    private static String path(ProjectId project, ItemId item) {
        return "/projekte/" + project + "/elemente/" + item + "/rechte";
    }
}
