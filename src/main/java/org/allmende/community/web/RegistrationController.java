package org.allmende.community.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.OwnRegistration;
import org.allmende.community.Registering;
import org.allmende.community.RegistrationForm;
import org.allmende.shared.NotFound;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** An administration registers itself. Mail scanners follow links; only posting confirms. */
@OpenToCommunity
@Controller
class RegistrationController {

    private static final String PATH = "/mitmachen/anmeldung/{token}";

    private final Templates pages;
    private final Registering registering;

    RegistrationController(Templates pages, Registering registering) {
        this.pages = pages;
        this.registering = registering;
    }

    @PostMapping("/mitmachen/verwaltung")
    Answer register(Frame frame, RegistrationForm form, HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    registering.register(form, request.getRemoteAddr());
                    return Answer.show(pages.communityJoinSent(frame, form.email()));
                },
                problems ->
                        pages.communityJoinRegister(
                                frame, form, registering.knownNames(), problems));
    }

    @GetMapping(PATH)
    Answer show(Frame frame, @PathVariable String token, HttpServletRequest request) {
        try {
            OwnRegistration own = registering.open(token, request.getRemoteAddr());
            return Answer.show(pages.communityJoinRegistration(frame, token, own, "", List.of()));
        } catch (NotFound over) {
            return Answer.show(pages.communityJoinOver(frame), 404);
        }
    }

    @PostMapping(PATH)
    Answer confirm(Frame frame, @PathVariable String token, HttpServletRequest request) {
        try {
            registering.open(token, request.getRemoteAddr());
        } catch (NotFound over) {
            return Answer.show(pages.communityJoinOver(frame), 404);
        }
        registering.confirm(token);
        return Answer.seeOther("/mitmachen/anmeldung/" + token);
    }

    @PostMapping(PATH + "/antwort")
    Answer answer(
            Frame frame,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String answer,
            HttpServletRequest request) {
        OwnRegistration own;
        try {
            own = registering.open(token, request.getRemoteAddr());
        } catch (NotFound over) {
            return Answer.show(pages.communityJoinOver(frame), 404);
        }
        return Answer.trying(
                () -> {
                    registering.answer(token, answer);
                    return Answer.seeOther("/mitmachen/anmeldung/" + token);
                },
                problems -> pages.communityJoinRegistration(frame, token, own, answer, problems));
    }
}
