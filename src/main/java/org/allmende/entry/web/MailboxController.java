package org.allmende.entry.web;

import jtegenerated.Templates;
import org.allmende.entry.ProjectMailboxes;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** The mail address of a project. */
@Controller
@RequestMapping("/projekte/{project}/postfach")
class MailboxController {

    private final Templates pages;
    private final ProjectMailboxes mailboxes;
    private final ProjectHeads heads;

    MailboxController(Templates pages, ProjectMailboxes mailboxes, ProjectHeads heads) {
        this.pages = pages;
        this.mailboxes = mailboxes;
        this.heads = heads;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable ProjectId project) {
        return Answer.show(
                pages.entryMailbox(
                        frame,
                        heads.of(viewer, project, frame.t().today()),
                        mailboxes.configured(),
                        mailboxes.configured()
                                ? mailboxes.address(viewer, project).orElse(null)
                                : missing(viewer, project)));
    }

    private @org.jspecify.annotations.Nullable String missing(Viewer viewer, ProjectId project) {
        mailboxes.check(viewer, project);
        return null;
    }

    @PostMapping
    Answer renew(Viewer viewer, @PathVariable ProjectId project) {
        mailboxes.renew(viewer, project);
        return Answer.seeOther("/projekte/" + project + "/postfach").saying("entry.mailbox.made");
    }

    @PostMapping("/ende")
    Answer end(Viewer viewer, @PathVariable ProjectId project) {
        mailboxes.end(viewer, project);
        return Answer.seeOther("/projekte/" + project + "/postfach").saying("entry.mailbox.ended");
    }
}
