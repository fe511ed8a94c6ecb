package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.people.OpenInvitation;
import org.allmende.shared.NotFound;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.SignedIn;
import org.allmende.signin.AcceptanceForm;
import org.allmende.signin.Account;
import org.allmende.signin.InvitationAcceptance;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@OpenToCommunity
@Controller
class InvitationController {

    private final Templates pages;
    private final InvitationAcceptance acceptance;
    private final Sessions sessions;

    InvitationController(Templates pages, InvitationAcceptance acceptance, Sessions sessions) {
        this.pages = pages;
        this.acceptance = acceptance;
        this.sessions = sessions;
    }

    @GetMapping("/einladung/{token}")
    Answer show(Frame frame, @PathVariable String token, HttpServletRequest request) {
        try {
            OpenInvitation invitation = acceptance.open(token, request.getRemoteAddr());
            return Answer.show(
                    pages.signinInvitationPage(
                            frame, token, invitation, AcceptanceForm.empty(), List.of()));
        } catch (NotFound over) {
            return over(frame);
        }
    }

    @PostMapping("/einladung/{token}")
    Answer accept(
            Frame frame,
            @PathVariable String token,
            AcceptanceForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        OpenInvitation invitation;
        try {
            invitation = acceptance.open(token, request.getRemoteAddr());
        } catch (NotFound over) {
            return over(frame);
        }
        return Answer.trying(
                () -> {
                    sessions.begin(accepted(invitation, form, request), request, response);
                    return Answer.seeOther("/")
                            .saying("signin.invitation.accepted", invitation.authorityName());
                },
                problems -> pages.signinInvitationPage(frame, token, invitation, form, problems));
    }

    private Account accepted(
            OpenInvitation invitation, AcceptanceForm form, HttpServletRequest request) {
        return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in
                ? acceptance.asPerson(invitation, in.viewer().person(), in.me().email())
                : acceptance.asNewcomer(invitation, form);
    }

    private Answer over(Frame frame) {
        var t = frame.t();
        return Answer.show(
                pages.shellError(
                        frame,
                        t.of("signin.invitation.over.title"),
                        t.of("signin.invitation.over.text"),
                        "/",
                        ""),
                404);
    }
}
