package org.allmende.shell.web;

import org.allmende.shell.SignedIn;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Hands a controller the {@link Viewer} of the request. A page for visitors too takes a
 * {@code @Nullable Viewer}: null for them.
 */
final class ViewerResolver implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Viewer.class;
    }

    @Override
    public @Nullable Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest web,
            @Nullable WebDataBinderFactory binders) {
        if (web.getAttribute(SignedIn.ATTRIBUTE, RequestAttributes.SCOPE_REQUEST)
                instanceof SignedIn in) {
            return in.viewer();
        }
        if (parameter.isOptional()) {
            return null;
        }
        throw new IllegalStateException(
                "a page for viewers is open to visitors: check the security chain");
    }
}
