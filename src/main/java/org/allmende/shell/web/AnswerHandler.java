package org.allmende.shell.web;

import gg.jte.models.runtime.JteModel;
import gg.jte.output.Utf8ByteOutput;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import org.allmende.shell.Answer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodReturnValueHandler;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/**
 * Writes an {@link Answer}. The whole page is rendered before the first byte leaves, so a failure
 * is a clean error page.
 */
final class AnswerHandler implements HandlerMethodReturnValueHandler {

    @Override
    public boolean supportsReturnType(MethodParameter returnType) {
        return Answer.class.isAssignableFrom(returnType.getParameterType())
                || JteModel.class.isAssignableFrom(returnType.getParameterType());
    }

    @Override
    public void handleReturnValue(
            @Nullable Object value,
            MethodParameter returnType,
            ModelAndViewContainer container,
            NativeWebRequest web)
            throws IOException {
        container.setRequestHandled(true);
        var request = Objects.requireNonNull(web.getNativeRequest(HttpServletRequest.class));
        var response = Objects.requireNonNull(web.getNativeResponse(HttpServletResponse.class));
        switch (value) {
            case JteModel page -> write(page, 200, response);
            case Answer.Shown shown -> write(shown.page(), shown.status(), response);
            case Answer.Elsewhere elsewhere -> redirect(elsewhere, request, response);
            case null, default -> throw new IllegalStateException("no answer from " + returnType);
        }
    }

    static void write(JteModel page, int status, HttpServletResponse response) throws IOException {
        var output = new Utf8ByteOutput();
        page.render(output);
        response.setStatus(status);
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(output.getContentLength());
        // In one piece: each of its hundreds of parts would pass every wrapper around the response.
        response.getOutputStream().write(output.toByteArray());
    }

    private static void redirect(
            Answer.Elsewhere elsewhere, HttpServletRequest request, HttpServletResponse response) {
        Object notice =
                elsewhere.notice() != null ? new StoredNotice(elsewhere) : passedOn(request);
        if (notice != null) {
            RequestContextUtils.getOutputFlashMap(request).put(FrameResolver.NOTICE, notice);
            RequestContextUtils.saveOutputFlashMap(elsewhere.path(), request, response);
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", elsewhere.path());
    }

    /** A page that only leads on, like the home page, does not swallow what is to be said. */
    private static @Nullable Object passedOn(HttpServletRequest request) {
        var flash = RequestContextUtils.getInputFlashMap(request);
        return flash == null ? null : flash.get(FrameResolver.NOTICE);
    }
}
