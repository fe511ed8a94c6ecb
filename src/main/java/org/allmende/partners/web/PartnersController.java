package org.allmende.partners.web;

import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.partners.PartnerForm;
import org.allmende.partners.PartnerInvitation;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Partner authorities of a project, for the leading one. */
@Controller
@RequestMapping("/projekte/{project}/partner")
class PartnersController {

    private final Templates pages;
    private final PartnerInvitation invitation;

    PartnersController(Templates pages, PartnerInvitation invitation) {
        this.pages = pages;
        this.invitation = invitation;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        return Answer.show(
                pages.partnersProject(
                        frame,
                        invitation.page(viewer, project, frame.t().today()),
                        PartnerForm.empty(),
                        List.of()));
    }

    @PostMapping
    Answer invite(Frame frame, Viewer viewer, @PathVariable ProjectId project, PartnerForm form) {
        return Answer.trying(
                () -> {
                    invitation.invite(viewer, project, form);
                    return Answer.seeOther(path(project))
                            .saying("partners.invited", form.partner().strip());
                },
                problems -> {
                    var page = invitation.page(viewer, project, frame.t().today());
                    if (!page.head().project().mine().mayPlan()) {
                        throw new Forbidden();
                    }
                    return pages.partnersProject(frame, page, form, problems);
                });
    }

    @PostMapping("/{partnership}/ende")
    Answer end(Viewer viewer, @PathVariable ProjectId project, @PathVariable UUID partnership) {
        invitation.end(viewer, project, partnership);
        return Answer.seeOther(path(project)).saying("partners.ended");
    }

    @PostMapping("/{partnership}/personen/{person}/entfernung")
    Answer drop(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable UUID partnership,
            @PathVariable PersonId person) {
        invitation.drop(viewer, project, partnership, person);
        return Answer.seeOther(path(project)).saying("partners.dropped");
    }

    private static String path(ProjectId project) {
        return "/projekte/" + project + "/partner";
    }
}
