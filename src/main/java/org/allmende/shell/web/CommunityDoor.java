package org.allmende.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.allmende.shared.Forbidden;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.SignedIn;
import org.allmende.tenancy.Group;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/** Lets people of the community alone in where a page says {@link OpenToCommunity}. */
final class CommunityDoor implements HandlerInterceptor {

    private static final String OURS = "org.allmende.";

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in
                && in.viewer().group() == Group.COMMUNITY
                && handler instanceof HandlerMethod method
                && !isOpen(method)) {
            throw new Forbidden();
        }
        return true;
    }

    /** What libraries serve, as the description of the API, shows nothing of anybody. */
    private static boolean isOpen(HandlerMethod method) {
        return AnnotatedElementUtils.hasAnnotation(method.getMethod(), OpenToCommunity.class)
                || AnnotatedElementUtils.hasAnnotation(method.getBeanType(), OpenToCommunity.class)
                || !method.getBeanType().getName().startsWith(OURS);
    }
}
