package org.allmende.community.web;

import jtegenerated.Templates;
import org.allmende.community.HouseRules;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Where the community begins, and its house rules. */
@OpenToCommunity
@Controller
class CommunityController {

    private final Templates pages;
    private final HouseRules rules;

    CommunityController(Templates pages, HouseRules rules) {
        this.pages = pages;
        this.rules = rules;
    }

    @GetMapping("/gemeinschaft")
    Answer start(Frame frame, Viewer viewer) {
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        return Answer.show(pages.communityStart(frame, rules.acceptedBy(viewer)));
    }

    @GetMapping("/gemeinschaft/hausregeln")
    Answer rules(Frame frame) {
        return Answer.show(pages.communityRules(frame, rules));
    }
}
