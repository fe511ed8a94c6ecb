package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.signin.PasswordReset;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
class PasswordController {

    private final Templates pages;
    private final PasswordReset resets;
    private final Sessions sessions;

    PasswordController(Templates pages, PasswordReset resets, Sessions sessions) {
        this.pages = pages;
        this.resets = resets;
        this.sessions = sessions;
    }

    @GetMapping("/passwort")
    Answer show(Frame frame) {
        return Answer.show(pages.signinPasswordForgotten(frame, "", List.of(), false));
    }

    @PostMapping("/passwort")
    Answer request(
            Frame frame,
            @RequestParam(defaultValue = "") String email,
            HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    resets.request(email, request.getRemoteAddr());
                    return Answer.show(
                            pages.signinPasswordForgotten(frame, email, List.of(), true));
                },
                problems -> pages.signinPasswordForgotten(frame, email, problems, false));
    }

    @GetMapping("/passwort/{token}")
    Answer choose(Frame frame, @PathVariable String token, HttpServletRequest request) {
        boolean open = resets.open(token, request.getRemoteAddr());
        return Answer.show(
                pages.signinPasswordFresh(frame, token, List.of(), open), open ? 200 : 404);
    }

    @PostMapping("/passwort/{token}")
    Answer set(
            Frame frame,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            HttpServletRequest request) {
        return Answer.trying(
                () -> {
                    sessions.endAll(resets.complete(token, password, request.getRemoteAddr()));
                    return Answer.seeOther("/anmeldung?geaendert");
                },
                problems -> pages.signinPasswordFresh(frame, token, problems, true));
    }
}
