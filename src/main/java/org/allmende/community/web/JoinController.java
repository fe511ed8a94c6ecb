package org.allmende.community.web;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.Entering;
import org.allmende.community.JoinForm;
import org.allmende.community.Joining;
import org.allmende.community.Registering;
import org.allmende.community.RegistrationForm;
import org.allmende.people.OpenInvitation;
import org.allmende.shared.NotFound;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.SignedIn;
import org.allmende.signin.Entrance;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “Mitmachen”: by the mail address of one's administration. */
@OpenToCommunity
@Controller
class JoinController {

    private static final String PATH = "/mitmachen";

    private final Templates pages;
    private final Joining joining;
    private final Registering registering;
    private final Entering entering;
    private final Entrance entrance;

    JoinController(
            Templates pages,
            Joining joining,
            Registering registering,
            Entering entering,
            Entrance entrance) {
        this.pages = pages;
        this.joining = joining;
        this.registering = registering;
        this.entering = entering;
        this.entrance = entrance;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, @RequestParam @Nullable String ausgetreten) {
        return Answer.show(pages.communityJoinStart(frame, "", List.of(), ausgetreten != null));
    }

    @PostMapping(PATH)
    Answer ask(
            Frame frame,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        return Answer.trying(
                () ->
                        joining.ask(email, request.getRemoteAddr())
                                .map(unknown -> Answer.show(register(frame, email)))
                                .orElseGet(
                                        () -> Answer.show(pages.communityJoinSent(frame, email))),
                problems -> pages.communityJoinStart(frame, email, problems, false));
    }

    private JteModel register(Frame frame, String email) {
        return pages.communityJoinRegister(
                frame, RegistrationForm.by(email.strip()), registering.knownNames(), List.of());
    }

    @GetMapping(PATH + "/{token}")
    Answer open(Frame frame, @PathVariable String token, HttpServletRequest request) {
        try {
            OpenInvitation invitation = entering.open(token, request.getRemoteAddr());
            return Answer.show(
                    pages.communityJoinEnter(
                            frame, token, invitation, JoinForm.empty(), List.of()));
        } catch (NotFound over) {
            return over(frame);
        }
    }

    @PostMapping(PATH + "/{token}")
    Answer enter(
            Frame frame,
            @PathVariable String token,
            JoinForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenInvitation invitation;
        try {
            invitation = entering.open(token, request.getRemoteAddr());
        } catch (NotFound over) {
            return over(frame);
        }
        var known = (SignedIn) request.getAttribute(SignedIn.ATTRIBUTE);
        return Answer.trying(
                () -> {
                    entrance.begin(entering.enter(invitation, form, known), request, response);
                    return Answer.seeOther("/gemeinschaft")
                            .saying("community.joined", invitation.authorityName());
                },
                problems -> pages.communityJoinEnter(frame, token, invitation, form, problems));
    }

    private Answer over(Frame frame) {
        return Answer.show(pages.communityJoinOver(frame), 404);
    }
}
