package org.allmende.commons.web;

import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.commons.WeeklySettings;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The link of a weekly mail. Looking at it changes nothing, since mail scanners look at links. */
@OpenToCommunity
@Controller
class WeeklyUnsubscribingController {

    private static final String PATH = "/neues/abbestellung/{signature}";

    private final Templates pages;
    private final WeeklySettings weekly;

    WeeklyUnsubscribingController(Templates pages, WeeklySettings weekly) {
        this.pages = pages;
        this.weekly = weekly;
    }

    @GetMapping(PATH)
    Answer ask(Frame frame, @PathVariable UUID signature) {
        boolean comes = weekly.bySignature(signature).weekday() != null;
        return Answer.show(pages.commonsUnsubscribe(frame, signature, comes ? "ask" : "off"));
    }

    @PostMapping(PATH)
    Answer switchOff(Frame frame, @PathVariable UUID signature) {
        weekly.switchOff(signature);
        return Answer.show(pages.commonsUnsubscribe(frame, signature, "off"));
    }

    @PostMapping(PATH + "/ruecknahme")
    Answer switchOn(Frame frame, @PathVariable UUID signature) {
        weekly.switchOn(signature);
        return Answer.show(pages.commonsUnsubscribe(frame, signature, "on"));
    }
}
