package org.allmende.inbox.web;

import jtegenerated.Templates;
import org.allmende.inbox.Unsubscribing;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The link of a mail that switches mails off, without a sign-in. Looking at it changes nothing,
 * since mail scanners look at links; posting to it does.
 */
@OpenToCommunity
@Controller
class UnsubscribingController {

    private final Templates pages;
    private final Unsubscribing unsubscribing;

    UnsubscribingController(Templates pages, Unsubscribing unsubscribing) {
        this.pages = pages;
        this.unsubscribing = unsubscribing;
    }

    @GetMapping(Unsubscribing.PATH + "{signature}")
    Answer ask(Frame frame, @PathVariable String signature) {
        return Answer.show(
                pages.inboxMailUnsubscribe(
                        frame, unsubscribing.kinds(signature), signature, "ask"));
    }

    @PostMapping(Unsubscribing.PATH + "{signature}")
    Answer switchOff(Frame frame, @PathVariable String signature) {
        return Answer.show(
                pages.inboxMailUnsubscribe(
                        frame, unsubscribing.switchOff(signature), signature, "off"));
    }

    @PostMapping(Unsubscribing.PATH + "{signature}/ruecknahme")
    Answer switchOn(Frame frame, @PathVariable String signature) {
        return Answer.show(
                pages.inboxMailUnsubscribe(
                        frame, unsubscribing.switchOn(signature), signature, "on"));
    }
}
