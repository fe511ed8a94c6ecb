package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.shared.NotFound;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.signin.FirstRun;
import org.allmende.signin.FirstRunForm;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

@OpenToCommunity
@Controller
class FirstRunController {

    private final Templates pages;
    private final FirstRun firstRun;
    private final Sessions sessions;

    FirstRunController(Templates pages, FirstRun firstRun, Sessions sessions) {
        this.pages = pages;
        this.firstRun = firstRun;
        this.sessions = sessions;
    }

    @GetMapping(FirstRunFilter.PATH)
    Answer show(Frame frame) {
        if (firstRun.over()) {
            throw new NotFound();
        }
        return Answer.show(
                pages.signinSetupPage(
                        frame, FirstRunForm.empty(), List.of(), firstRun.asksForCode()));
    }

    @PostMapping(FirstRunFilter.PATH)
    Answer begin(
            Frame frame,
            FirstRunForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        return Answer.trying(
                () -> {
                    sessions.begin(
                            firstRun.begin(form, request.getRemoteAddr()), request, response);
                    return Answer.seeOther("/").saying("signin.setup.done", form.name());
                },
                problems -> pages.signinSetupPage(frame, form, problems, firstRun.asksForCode()));
    }
}
