package org.allmende.talks.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.NamedModerators;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who moderates the talks: the operator says. */
@OpenToCommunity
@Controller
@RequestMapping(ModeratorController.PATH)
class ModeratorController {

    static final String PATH = "/betrieb/talk";

    private final NamedModerators moderators;
    private final Templates pages;

    ModeratorController(NamedModerators moderators, Templates pages) {
        this.moderators = moderators;
        this.pages = pages;
    }

    @GetMapping
    Answer list(Frame frame, Viewer viewer) {
        return Answer.show(pages.talksModerators(frame, moderators.all(viewer), "", List.of()));
    }

    @PostMapping
    Answer name(Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String email) {
        return Answer.trying(
                () -> {
                    moderators.name(viewer, email);
                    return Answer.seeOther(PATH).saying("talks.moderator.named");
                },
                problems -> pages.talksModerators(frame, moderators.all(viewer), email, problems));
    }

    @PostMapping("/{person}/entfernung")
    Answer remove(Viewer viewer, @PathVariable PersonId person) {
        moderators.remove(viewer, person);
        return Answer.seeOther(PATH).saying("talks.moderator.removed");
    }
}
