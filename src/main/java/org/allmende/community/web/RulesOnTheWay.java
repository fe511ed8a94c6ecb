package org.allmende.community.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.community.HouseRules;
import org.allmende.community.RulesFirst;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.SignedIn;
import org.springframework.context.annotation.Lazy;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Asks for the house rules before the first contribution. The page for that carries what was typed;
 * its button sends it again with the consent, so that nobody types twice.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class RulesOnTheWay implements HandlerInterceptor, WebMvcConfigurer {

    private final Templates pages;
    private final HouseRules rules;

    RulesOnTheWay(@Lazy Templates pages, HouseRules rules) {
        this.pages = pages;
        this.rules = rules;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(this);
    }

    /** Only the wording that was read counts. */
    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getMethod().equals("POST")
                && String.valueOf(rules.version()).equals(request.getParameter(Typed.RULES))
                && request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in
                && in.viewer().group().mayReadLibrary()) {
            rules.accept(in.viewer());
        }
        return true;
    }

    @ExceptionHandler
    Answer first(
            RulesFirst first,
            Frame frame,
            HttpServletRequest request,
            HttpServletResponse response) {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Retarget", "body");
            response.setHeader("HX-Reswap", "innerHTML");
            response.setHeader("HX-Reselect", "body");
        }
        List<Problem> missing =
                request.getParameter(Typed.RULES) == null
                        ? List.of()
                        : List.of(Problem.at(Typed.RULES, "community.rules.missing"));
        return Answer.show(
                pages.communityRules(frame, rules, Typed.in(request), false, missing), 422);
    }
}
