package org.allmende.files.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.server.AllmendeSettings;
import org.allmende.shell.Answer;
import org.allmende.shell.Frames;
import org.allmende.shell.ProblemAnswer;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.multipart.MaxUploadSizeExceededException;

/** What the server refuses before any controller sees it. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class UploadProblems {

    private final Templates pages;
    private final Frames frames;
    private final int largest;

    UploadProblems(Templates pages, Frames frames, AllmendeSettings settings) {
        this.pages = pages;
        this.frames = frames;
        this.largest = settings.files().limit();
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException large, HttpServletRequest request) {
        var frame = frames.of(request);
        if (ProblemAnswer.isFor(request)) {
            return ProblemAnswer.of(frame, request, 413, List.of());
        }
        return Answer.show(
                pages.shellError(
                        frame,
                        frame.t().of("shell.error.413.title"),
                        frame.t().of("files.problem.request", largest),
                        request.getRequestURI().replaceAll("/versionen$", ""),
                        frame.t().of("shell.back")),
                413);
    }
}
