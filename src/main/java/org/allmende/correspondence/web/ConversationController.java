package org.allmende.correspondence.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.correspondence.Conversation;
import org.allmende.correspondence.ConversationId;
import org.allmende.correspondence.Correspondence;
import org.allmende.correspondence.Replying;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The conversations of somebody, and one of them. */
@OpenToCommunity
@Controller
@RequestMapping(Conversation.PATH)
class ConversationController {

    private final Correspondence correspondence;
    private final Replying replying;
    private final Templates pages;

    ConversationController(Correspondence correspondence, Replying replying, Templates pages) {
        this.correspondence = correspondence;
        this.replying = replying;
        this.pages = pages;
    }

    @GetMapping
    Answer list(Frame frame, Viewer viewer, @RequestParam @Nullable UUID ab) {
        return Answer.show(pages.correspondenceList(frame, correspondence.of(viewer, ab)));
    }

    /** What is new counts as read first, so that the navigation of the page does not count it. */
    @GetMapping("/{conversation}")
    Answer show(Frame frame, Viewer viewer, @PathVariable ConversationId conversation) {
        return correspondence.see(viewer, conversation)
                ? to(conversation)
                : Answer.show(page(frame, viewer, conversation, "", List.of()));
    }

    @PostMapping("/{conversation}/nachrichten")
    Answer write(
            Frame frame,
            Viewer viewer,
            @PathVariable ConversationId conversation,
            @RequestParam(defaultValue = "") String words) {
        return Answer.trying(
                () -> {
                    replying.write(viewer, conversation, words);
                    return to(conversation).saying("correspondence.written");
                },
                problems -> page(frame, viewer, conversation, words, problems));
    }

    @PostMapping("/{conversation}/absage")
    Answer decline(Frame frame, Viewer viewer, @PathVariable ConversationId conversation) {
        return Answer.trying(
                () -> {
                    replying.decline(viewer, conversation);
                    return to(conversation)
                            .saying("correspondence.declined")
                            .undoing(undo(conversation));
                },
                problems -> page(frame, viewer, conversation, "", problems));
    }

    @PostMapping("/{conversation}/ende")
    Answer close(Frame frame, Viewer viewer, @PathVariable ConversationId conversation) {
        return Answer.trying(
                () -> {
                    replying.close(viewer, conversation);
                    return to(conversation)
                            .saying("correspondence.closed")
                            .undoing(undo(conversation));
                },
                problems -> page(frame, viewer, conversation, "", problems));
    }

    @PostMapping("/{conversation}/wiederaufnahme")
    Answer resume(Frame frame, Viewer viewer, @PathVariable ConversationId conversation) {
        return Answer.trying(
                () -> {
                    replying.resume(viewer, conversation);
                    return to(conversation).saying("correspondence.resumed");
                },
                problems -> page(frame, viewer, conversation, "", problems));
    }

    private JteModel page(
            Frame frame, Viewer viewer, ConversationId id, String words, List<Problem> problems) {
        return pages.correspondenceConversation(
                frame, correspondence.page(viewer, id), words, "", problems);
    }

    private static Answer.Elsewhere to(ConversationId conversation) {
        return Answer.seeOther(Conversation.PATH + "/" + conversation);
    }

    private static String undo(ConversationId conversation) {
        return Conversation.PATH + "/" + conversation + "/wiederaufnahme";
    }
}
