package org.allmende.community.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.CommunityProfile;
import org.allmende.community.ContributionState;
import org.allmende.community.Leaving;
import org.allmende.community.MemberLeft;
import org.allmende.community.ProfileShowing;
import org.allmende.community.ShowingForm;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.signin.Entrance;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What one shows of oneself, and leaving. */
@OpenToCommunity
@Controller
class ProfileShowingController {

    private static final String PATH = "/profil/gemeinschaft";
    private static final String LEAVE = PATH + "/austritt";

    private final Templates pages;
    private final ProfileShowing showing;
    private final Leaving leaving;
    private final Entrance entrance;

    ProfileShowingController(
            Templates pages, ProfileShowing showing, Leaving leaving, Entrance entrance) {
        this.pages = pages;
        this.showing = showing;
        this.leaving = leaving;
        this.entrance = entrance;
    }

    @GetMapping(PATH)
    Answer own(Frame frame, Viewer viewer) {
        var own = showing.own(viewer);
        return Answer.show(pages.communityProfileOwn(frame, own, own.form(), List.of()));
    }

    @PostMapping(PATH)
    Answer show(Frame frame, Viewer viewer, ShowingForm form) {
        return Answer.trying(
                () -> {
                    ContributionState state = showing.show(viewer, form, frame.t().today());
                    return Answer.seeOther(PATH)
                            .saying(
                                    state == ContributionState.WAITING
                                            ? "community.profile.waits"
                                            : "community.profile.kept");
                },
                problems -> pages.communityProfileOwn(frame, showing.own(viewer), form, problems));
    }

    @GetMapping("/gemeinschaft/personen/{person}")
    Answer somebody(Frame frame, Viewer viewer, @PathVariable PersonId person) {
        CommunityProfile profile = showing.of(viewer, person);
        return Answer.show(
                pages.communityProfileShown(frame, profile, person.equals(viewer.person())));
    }

    @GetMapping(LEAVE)
    Answer leave(Frame frame, Viewer viewer) {
        showing.own(viewer);
        return Answer.show(
                pages.communityLeave(frame, MemberLeft.Legacy.ANONYMISE.name(), List.of()));
    }

    @PostMapping(LEAVE)
    Answer leave(
            Frame frame,
            Viewer viewer,
            @RequestParam(defaultValue = "") String choice,
            HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    if (leaving.leave(viewer, choice)) {
                        entrance.end(request);
                        return Answer.seeOther("/mitmachen?ausgetreten");
                    }
                    return Answer.seeOther("/").saying("community.left");
                },
                problems -> pages.communityLeave(frame, choice, problems));
    }
}
