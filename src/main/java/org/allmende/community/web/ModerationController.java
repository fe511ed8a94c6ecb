package org.allmende.community.web;

import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.community.ContributionKey;
import org.allmende.community.Moderating;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What waits for moderators, and what they do with it. */
@OpenToCommunity
@Controller
class ModerationController {

    private static final String PATH = "/moderation";
    private static final String ONE = PATH + "/{kind}/{id}";

    private final Templates pages;
    private final Moderating moderating;

    ModerationController(Templates pages, Moderating moderating) {
        this.pages = pages;
        this.moderating = moderating;
    }

    @GetMapping(PATH)
    Answer queue(Frame frame, Viewer viewer) {
        return Answer.show(pages.communityModerationQueue(frame, moderating.queue(viewer)));
    }

    @GetMapping(ONE)
    Answer one(Frame frame, Viewer viewer, @PathVariable String kind, @PathVariable UUID id) {
        var page = moderating.page(viewer, new ContributionKey(kind, id));
        return Answer.show(pages.communityModerationOne(frame, page, "", List.of()));
    }

    @PostMapping(ONE + "/ausblendung")
    Answer hide(
            Frame frame,
            Viewer viewer,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        var key = new ContributionKey(kind, id);
        return done(
                frame,
                viewer,
                key,
                reason,
                () -> moderating.hide(viewer, key, reason),
                "community.moderation.hidden");
    }

    @PostMapping(ONE + "/freigabe")
    Answer show(Frame frame, Viewer viewer, @PathVariable String kind, @PathVariable UUID id) {
        var key = new ContributionKey(kind, id);
        return done(
                frame,
                viewer,
                key,
                "",
                () -> moderating.show(viewer, key),
                "community.moderation.shown");
    }

    @PostMapping(ONE + "/bestaetigung")
    Answer uphold(
            Frame frame,
            Viewer viewer,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason) {
        var key = new ContributionKey(kind, id);
        return done(
                frame,
                viewer,
                key,
                reason,
                () -> moderating.uphold(viewer, key, reason),
                "community.moderation.upheld");
    }

    private Answer done(
            Frame frame,
            Viewer viewer,
            ContributionKey key,
            String reason,
            Runnable step,
            String said) {
        return Answer.trying(
                () -> {
                    step.run();
                    return Answer.seeOther(PATH).saying(said);
                },
                problems ->
                        pages.communityModerationOne(
                                frame, moderating.page(viewer, key), reason, problems));
    }
}
