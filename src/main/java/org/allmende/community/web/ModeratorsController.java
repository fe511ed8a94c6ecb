package org.allmende.community.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.CommunitySettings;
import org.allmende.community.ModeratorChoosing;
import org.allmende.shared.Problem;
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

/** The operator says who moderates, and whether first contributions are looked at. */
@OpenToCommunity
@Controller
class ModeratorsController {

    private static final String PATH = "/betrieb/moderation";

    private final Templates pages;
    private final ModeratorChoosing choosing;
    private final CommunitySettings settings;

    ModeratorsController(Templates pages, ModeratorChoosing choosing, CommunitySettings settings) {
        this.pages = pages;
        this.choosing = choosing;
        this.settings = settings;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(
                page(frame, viewer, "", String.valueOf(settings.firstWait()), List.of()));
    }

    @PostMapping(PATH)
    Answer add(Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String email) {
        return Answer.trying(
                () ->
                        Answer.seeOther(PATH)
                                .saying("community.moderator.added", choosing.add(viewer, email)),
                problems ->
                        page(frame, viewer, email, String.valueOf(settings.firstWait()), problems));
    }

    @PostMapping(PATH + "/{person}/entfernung")
    Answer remove(Viewer viewer, @PathVariable PersonId person) {
        choosing.remove(viewer, person);
        return Answer.seeOther(PATH).saying("community.moderator.removed");
    }

    @PostMapping(PATH + "/erste")
    Answer letFirstWait(
            Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String firstWait) {
        return Answer.trying(
                () -> {
                    settings.letFirstWait(viewer, firstWait);
                    return Answer.seeOther(PATH).saying("community.firstWait.kept");
                },
                problems -> page(frame, viewer, "", firstWait, problems));
    }

    private JteModel page(
            Frame frame, Viewer viewer, String email, String firstWait, List<Problem> problems) {
        return pages.communityModerators(frame, choosing.all(viewer), email, firstWait, problems);
    }
}
