package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.Problems;
import org.allmende.shell.SignedIn;
import org.allmende.signin.Account;
import org.allmende.signin.SignIn;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
class SignInController {

    private final Templates pages;
    private final SignIn signIn;
    private final Sessions sessions;

    SignInController(Templates pages, SignIn signIn, Sessions sessions) {
        this.pages = pages;
        this.signIn = signIn;
        this.sessions = sessions;
    }

    @GetMapping("/anmeldung")
    Answer show(
            Frame frame,
            SignInForm form,
            @RequestParam @Nullable String abgemeldet,
            @RequestParam @Nullable String geaendert) {
        if (frame.me() != null) {
            return Answer.seeOther(Paths.target(form.weiter()));
        }
        return Answer.show(
                pages.signinSessionPage(
                        frame,
                        form,
                        List.of(),
                        null,
                        abgemeldet != null
                                ? "signin.out"
                                : geaendert != null ? "signin.changed" : ""));
    }

    @PostMapping("/anmeldung")
    Answer signIn(
            Frame frame,
            SignInForm form,
            HttpServletRequest request,
            HttpServletResponse response) {
        Kept kept = Kept.carriedBy(request);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    problems.required("email", form.email(), 1000);
                    problems.required("password", form.password(), 1000);
                    problems.refuseIfAny();
                    SignedIn in =
                            signIn.with(
                                    form.email().strip(), form.password(), request.getRemoteAddr());
                    sessions.begin(
                            Account.of(in.viewer().person(), in.viewer().authority()),
                            request,
                            response);
                    return kept == null
                            ? Answer.seeOther(Paths.target(form.weiter()))
                            : Answer.show(pages.signinSessionKept(frame, kept));
                },
                problems -> pages.signinSessionPage(frame, form, problems, kept, ""));
    }

    @PostMapping("/abmeldung")
    Answer signOut(HttpServletRequest request) {
        sessions.end(request);
        return Answer.seeOther("/anmeldung?abgemeldet");
    }
}
