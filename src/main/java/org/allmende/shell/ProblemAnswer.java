package org.allmende.shell;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.stream.Collectors;
import org.allmende.shared.Problem;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/**
 * What programs get when something was wrong: a problem after RFC 9457 with the words of the pages.
 */
public final class ProblemAnswer {

    private static final List<String> PROGRAMS = List.of("/api/v1", "/feed/v1");

    private ProblemAnswer() {}

    /**
     * What is wrong in one field.
     *
     * @param field its name, or empty when it concerns the whole
     */
    public record FieldError(String field, String detail) {}

    /** Whether a program asks, and not somebody with a browser. */
    public static boolean isFor(HttpServletRequest request) {
        String path = path(request);
        return PROGRAMS.stream().anyMatch(root -> path.equals(root) || path.startsWith(root + "/"));
    }

    /** With the sentence for the status, or those for what was wrong in which field. */
    public static ResponseEntity<ProblemDetail> of(
            Frame frame, HttpServletRequest request, int status, List<Problem> problems) {
        String words = "shell.api." + worded(status);
        String detail =
                problems.isEmpty()
                        ? frame.t().of(words + ".text")
                        : problems.stream()
                                .map(frame::say)
                                .distinct()
                                .collect(Collectors.joining(" "));
        return of(request, status, frame.t().of(words + ".title"), detail, errors(frame, problems));
    }

    /** With words of one's own. */
    public static ResponseEntity<ProblemDetail> of(
            HttpServletRequest request,
            int status,
            String title,
            String detail,
            List<FieldError> errors) {
        var problem = ProblemDetail.forStatusAndDetail(HttpStatusCode.valueOf(status), detail);
        // The page about the interface explains each status under this anchor.
        problem.setType(URI.create("/api#status-" + worded(status)));
        problem.setTitle(title);
        problem.setInstance(instance(request));
        if (!errors.isEmpty()) {
            problem.setProperty("errors", errors);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    private static List<FieldError> errors(Frame frame, List<Problem> problems) {
        return problems.stream()
                .map(one -> new FieldError(one.field() == null ? "" : one.field(), frame.say(one)))
                .toList();
    }

    private static URI instance(HttpServletRequest request) {
        try {
            return URI.create(path(request));
        } catch (IllegalArgumentException noAddress) {
            return URI.create(PROGRAMS.getFirst());
        }
    }

    private static String path(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String failed
                ? failed
                : request.getRequestURI();
    }

    /** The nearest status that has words. */
    private static int worded(int status) {
        return switch (status) {
            case 400, 401, 403, 404, 405, 406, 409, 412, 413, 415, 422, 429, 500 -> status;
            default -> status < 500 ? 400 : 500;
        };
    }
}
