package org.allmende.shell.web;

import gg.jte.Content;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import jtegenerated.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shared.Stale;
import org.allmende.shared.Throttled;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Frames;
import org.allmende.shell.LostPage;
import org.allmende.shell.ProblemAnswer;
import org.allmende.shell.SignedIn;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/**
 * Whatever goes wrong becomes a calm page, or for programs an RFC 9457 problem with the same words.
 */
@ControllerAdvice
@Order(Ordered.LOWEST_PRECEDENCE)
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Templates pages;
    private final Frames frames;
    private final List<LostPage> offers;

    ErrorPages(Templates pages, Frames frames, List<LostPage> offers) {
        this.pages = pages;
        this.frames = frames;
        this.offers = offers;
    }

    @ExceptionHandler
    Object notFound(NotFound absent, HttpServletRequest request) {
        return answer(request, 404);
    }

    /** An id that is no id leads nowhere. */
    @ExceptionHandler
    Object notAnId(MethodArgumentTypeMismatchException mismatch, HttpServletRequest request) {
        return answer(request, 404);
    }

    @ExceptionHandler
    Object forbidden(Forbidden no, HttpServletRequest request) {
        return answer(request, 403);
    }

    @ExceptionHandler
    Object stale(Stale stale, HttpServletRequest request) {
        return answer(request, 409);
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        return answer(request, 413);
    }

    @ExceptionHandler
    Object tooOften(Throttled often, HttpServletRequest request, HttpServletResponse response) {
        long seconds = Math.max(1, often.retryAfter().toSeconds() + 1);
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return answer(request, 429);
    }

    /** A rule said no where no page showed its form again. */
    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        if (isApi(request)) {
            return problem(request, 422, refused.problems());
        }
        Frame frame = frames.of(request);
        return page(frame, 422, sentences(frame, refused.problems()));
    }

    /** Whoever asked has gone: nobody reads an answer. */
    @ExceptionHandler({AsyncRequestNotUsableException.class, ClientAbortException.class})
    void gone(IOException gone) {
        log.debug("the browser has gone", gone);
    }

    @ExceptionHandler
    Object anything(Exception failure, HttpServletRequest request, HttpServletResponse response) {
        int status = status(failure);
        if (failure instanceof ErrorResponse known) {
            known.getHeaders()
                    .forEach((name, values) ->
                            values.forEach(value -> response.addHeader(name, value)));
        }
        if (status >= 500) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return answer(request, status);
    }

    /** The same for what never reached a controller. */
    Object answer(HttpServletRequest request, int status) {
        if (isApi(request)) {
            return problem(request, status, List.of());
        }
        Frame frame = status >= 500 ? frames.bare(request) : frames.of(request);
        String text = frame.t().of("shell.error." + worded(status) + ".text");
        List<Content> offers = status == 404 ? offers(frame, request) : List.of();
        return offers.isEmpty()
                ? page(frame, status, text)
                : Answer.show(
                        pages.shellLost(frame, frame.t().of("shell.error.404.title"), text, offers),
                        404);
    }

    private List<Content> offers(Frame frame, HttpServletRequest request) {
        return request.getAttribute(SignedIn.ATTRIBUTE) instanceof SignedIn in
                ? offers.stream()
                        .map(offer -> offer.show(frame, in.viewer(), request.getRequestURI()))
                        .filter(Objects::nonNull)
                        .toList()
                : List.of();
    }

    private ResponseEntity<ProblemDetail> problem(
            HttpServletRequest request, int status, List<Problem> problems) {
        return ProblemAnswer.of(frames.bare(request), request, status, problems);
    }

    private Answer page(Frame frame, int status, String text) {
        return Answer.show(
                pages.shellError(
                        frame,
                        frame.t().of("shell.error." + worded(status) + ".title"),
                        text,
                        "/",
                        ""),
                status);
    }

    private static String sentences(Frame frame, List<Problem> problems) {
        return problems.stream().map(frame::say).collect(Collectors.joining(" "));
    }

    private static int status(Exception failure) {
        return switch (failure) {
            case ErrorResponse known -> known.getStatusCode().value();
            case HttpMessageNotReadableException unreadable -> 400;
            case InvalidParameterException unreadable -> unreadable.getErrorCode();
            default -> 500;
        };
    }

    /** The nearest status that has words. */
    static int worded(int status) {
        return switch (status) {
            case 400, 403, 404, 405, 409, 413, 422, 429 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }

    private static boolean isApi(HttpServletRequest request) {
        return ProblemAnswer.isFor(request);
    }
}
