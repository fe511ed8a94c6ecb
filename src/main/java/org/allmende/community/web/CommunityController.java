package org.allmende.community.web;

import java.util.Comparator;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.CommunityPart;
import org.allmende.community.HouseRules;
import org.allmende.community.Moderating;
import org.allmende.community.RulesFirst;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.SignedIn;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestAttribute;

/** Where the community begins, and its house rules; visitors read both. */
@OpenToCommunity
@Controller
class CommunityController {

    private static final String RULES = "/gemeinschaft/hausregeln";

    /** {@link SignedIn#ATTRIBUTE}, which an annotation cannot take. */
    private static final String SIGNED_IN = "org.allmende.shell.SignedIn";

    private final Templates pages;
    private final HouseRules rules;
    private final Moderating moderating;
    private final List<CommunityPart> parts;

    CommunityController(
            Templates pages, HouseRules rules, Moderating moderating, List<CommunityPart> parts) {
        this.pages = pages;
        this.rules = rules;
        this.moderating = moderating;
        this.parts = parts.stream().sorted(Comparator.comparingInt(CommunityPart::order)).toList();
    }

    @GetMapping("/gemeinschaft")
    Answer start(Frame frame, @Nullable Viewer viewer) {
        if (viewer == null) {
            return Answer.show(
                    pages.communityStart(
                            frame,
                            parts.stream().filter(CommunityPart::open).toList(),
                            false,
                            false));
        }
        if (!viewer.group().mayReadLibrary()) {
            throw new Forbidden();
        }
        return Answer.show(
                pages.communityStart(
                        frame, parts, rules.acceptedBy(viewer), moderating.isModerator(viewer)));
    }

    @GetMapping(RULES)
    Answer rules(
            Frame frame,
            @RequestAttribute(name = SIGNED_IN, required = false) @Nullable SignedIn in) {
        boolean nothingToDo =
                in == null
                        || !in.viewer().group().mayReadLibrary()
                        || rules.acceptedBy(in.viewer());
        return Answer.show(
                pages.communityRules(frame, rules, Typed.nothing(), nothingToDo, List.of()));
    }

    /** The consent itself is noted on the way here. */
    @PostMapping(RULES)
    Answer accept(@RequestAttribute(name = SIGNED_IN, required = false) @Nullable SignedIn in) {
        if (in == null) {
            return Answer.seeOther("/anmeldung?weiter=" + RULES);
        }
        if (!in.viewer().group().mayReadLibrary()) {
            throw new Forbidden();
        }
        if (!rules.acceptedBy(in.viewer())) {
            throw new RulesFirst();
        }
        return Answer.seeOther("/gemeinschaft").saying("community.rules.accepted");
    }
}
