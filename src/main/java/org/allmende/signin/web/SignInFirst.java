package org.allmende.signin.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Set;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.ProblemAnswer;
import org.allmende.shell.Texts;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;

/** Answers those whom the security chains stop. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class SignInFirst {

    private static final Set<String> READING = Set.of("GET", "HEAD");

    private final Templates pages;

    SignInFirst(Templates pages) {
        this.pages = pages;
    }

    /**
     * Visitors are asked to sign in: on the way to a page by going there, on sending a form without
     * losing what was typed.
     */
    @ExceptionHandler
    Object nobody(
            AuthenticationException nobody,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ProblemAnswer.isFor(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer realm=\"Allmende\"");
            return problem(request, 401, frame.t(), "signin.api.401");
        }
        if (READING.contains(request.getMethod())) {
            return request.getHeader("HX-Request") == null
                    ? Answer.seeOther(Paths.signIn(request))
                    : goingTo(Paths.signIn(request), frame, response);
        }
        return wholePage(
                request,
                response,
                Answer.show(
                        pages.signinSessionPage(
                                frame, SignInForm.empty(), List.of(), Kept.of(request), ""),
                        401));
    }

    @ExceptionHandler
    Object denied(
            AccessDeniedException denied,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (ProblemAnswer.isFor(request)) {
            String words =
                    denied instanceof ApiTokenFilter.ReadOnlyToken
                            ? "signin.api.readOnly"
                            : "signin.api.403";
            return problem(request, 403, frame.t(), words);
        }
        String words = denied instanceof CsrfException ? "signin.csrf" : "shell.error.403";
        Texts t = frame.t();
        return wholePage(
                request,
                response,
                Answer.show(
                        pages.shellError(
                                frame, t.of(words + ".title"), t.of(words + ".text"), "/", ""),
                        403));
    }

    /**
     * A script follows a redirection by itself and would put the sign-in page where a part was to
     * go.
     */
    private Answer goingTo(String path, Frame frame, HttpServletResponse response) {
        response.setHeader("HX-Redirect", path);
        return Answer.show(
                pages.signinSessionPage(frame, SignInForm.empty(), List.of(), null, ""), 401);
    }

    /** A part that htmx asked for must not be put where the part was to go. */
    private static Answer wholePage(
            HttpServletRequest request, HttpServletResponse response, Answer answer) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
            response.setHeader("HX-Reselect", "body");
        }
        return answer;
    }

    private static Object problem(HttpServletRequest request, int status, Texts t, String words) {
        return ProblemAnswer.of(
                request, status, t.of(words + ".title"), t.of(words + ".text"), List.of());
    }
}
