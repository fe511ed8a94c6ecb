package org.allmende.correspondence.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.correspondence.Conversation;
import org.allmende.correspondence.ConversationId;
import org.allmende.correspondence.ConversationReporting;
import org.allmende.correspondence.Correspondence;
import org.allmende.correspondence.Muting;
import org.allmende.correspondence.Side;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Muting somebody, and asking the operator to look. */
@OpenToCommunity
@Controller
class ProtectionController {

    private static final String REPORTS = "/betrieb/meldungen";

    private final Muting muting;
    private final ConversationReporting reporting;
    private final Correspondence correspondence;
    private final Templates pages;

    ProtectionController(
            Muting muting,
            ConversationReporting reporting,
            Correspondence correspondence,
            Templates pages) {
        this.muting = muting;
        this.reporting = reporting;
        this.correspondence = correspondence;
        this.pages = pages;
    }

    @PostMapping(Conversation.PATH + "/{conversation}/stummschaltung")
    Answer mute(Viewer viewer, @PathVariable ConversationId conversation) {
        Side other = muting.mute(viewer, conversation);
        return Answer.seeOther(Conversation.PATH)
                .saying("correspondence.muted", other.name())
                .undoing(unmuting(other.person()));
    }

    @PostMapping(Conversation.PATH + "/stummschaltungen/{person}/ende")
    Answer unmute(Viewer viewer, @PathVariable PersonId person) {
        muting.unmute(viewer, person);
        return Answer.seeOther(Conversation.PATH).saying("correspondence.unmuted");
    }

    @PostMapping(Conversation.PATH + "/{conversation}/meldung")
    Answer report(
            Frame frame,
            Viewer viewer,
            @PathVariable ConversationId conversation,
            @RequestParam(defaultValue = "") String reason) {
        return Answer.trying(
                () -> {
                    reporting.report(viewer, conversation, reason);
                    return Answer.seeOther(Conversation.PATH + "/" + conversation)
                            .saying("correspondence.reported");
                },
                problems ->
                        pages.correspondenceConversation(
                                frame,
                                correspondence.page(viewer, conversation),
                                "",
                                reason,
                                problems));
    }

    @GetMapping(REPORTS)
    Answer reports(Frame frame, Viewer viewer) {
        return Answer.show(pages.correspondenceReports(frame, reporting.open(viewer)));
    }

    @PostMapping(REPORTS + "/{complaint}/erledigung")
    Answer settle(Viewer viewer, @PathVariable("complaint") UUID report) {
        reporting.settle(viewer, report);
        return Answer.seeOther(REPORTS).saying("correspondence.settled");
    }

    private static String unmuting(PersonId person) {
        return Conversation.PATH + "/stummschaltungen/" + person + "/ende";
    }
}
