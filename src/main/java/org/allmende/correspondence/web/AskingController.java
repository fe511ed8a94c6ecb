package org.allmende.correspondence.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.correspondence.Addressee;
import org.allmende.correspondence.Conversation;
import org.allmende.correspondence.RequestForm;
import org.allmende.correspondence.Requesting;
import org.allmende.shared.NotFound;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking somebody. */
@OpenToCommunity
@Controller
class AskingController {

    private final Requesting requesting;
    private final Templates pages;

    AskingController(Requesting requesting, Templates pages) {
        this.requesting = requesting;
        this.pages = pages;
    }

    @GetMapping(Conversation.PATH + "/neu")
    Answer show(Frame frame, Viewer viewer, RequestForm form) {
        Addressee to = requesting.addressee(viewer, form).orElseThrow(NotFound::new);
        return Answer.show(pages.correspondenceRequest(frame, to, form, List.of()));
    }

    /** Who stands ready no longer is named no more, but what was typed stays. */
    @PostMapping(Conversation.PATH)
    Answer ask(Frame frame, Viewer viewer, RequestForm form) {
        return Answer.trying(
                () ->
                        Answer.seeOther(Conversation.PATH + "/" + requesting.ask(viewer, form))
                                .saying("correspondence.sent"),
                problems ->
                        pages.correspondenceRequest(
                                frame,
                                requesting.addressee(viewer, form).orElse(null),
                                form,
                                problems));
    }
}
