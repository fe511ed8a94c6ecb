package org.allmende.shell.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Frame;
import org.allmende.shell.Frames;
import org.allmende.shell.ProblemAnswer;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * What fails in front of every controller, above all the sessions when the database is gone, would
 * end at the server's own bare page: the way over {@code /error} needs a session itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class LastResort extends OncePerRequestFilter {

    private static final Logger log = LoggerFactory.getLogger(LastResort.class);

    private final Templates pages;
    private final ObjectProvider<Frames> frames;
    private final JsonMapper json;

    /**
     * Frames only when needed: filters begin before everything else, and frames ask every module.
     */
    LastResort(Templates pages, ObjectProvider<Frames> frames, JsonMapper json) {
        this.pages = pages;
        this.frames = frames;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ClientAbortException gone) {
            throw gone;
        } catch (InvalidParameterException unreadable) {
            // Too large, or not well formed.
            if (response.isCommitted()) {
                throw unreadable;
            }
            answer(request, response, unreadable.getErrorCode());
        } catch (ServletException | IOException | RuntimeException failure) {
            if (response.isCommitted()) {
                throw failure;
            }
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
            answer(request, response, 500);
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, int status)
            throws IOException {
        Frame frame = frames.getObject().bare(request);
        response.resetBuffer();
        response.setStatus(status);
        boolean program = ProblemAnswer.isFor(request);
        response.setContentType(
                program ? MediaType.APPLICATION_PROBLEM_JSON_VALUE : "text/html;charset=UTF-8");
        String words =
                program
                        ? json.writeValueAsString(
                                ProblemAnswer.of(frame, request, status, List.of()).getBody())
                        : page(frame, status);
        response.getOutputStream().write(words.getBytes(StandardCharsets.UTF_8));
    }

    private String page(Frame frame, int status) {
        var t = frame.t();
        String words = "shell.error." + ErrorPages.worded(status);
        return pages.shellError(frame, t.of(words + ".title"), t.of(words + ".text"), "/", "")
                .render();
    }
}
