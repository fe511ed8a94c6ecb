package org.allmende.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import org.allmende.live.Watch;
import org.allmende.live.Watches;
import org.allmende.shared.NotFound;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.ProjectSight;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;

/** Opens the stream of what others change in a project. */
@Controller
class EventStreamController {

    private final ProjectSight sight;
    private final Watches watches;
    private final Storyteller storyteller;

    EventStreamController(ProjectSight sight, Watches watches, Storyteller storyteller) {
        this.sight = sight;
        this.watches = watches;
        this.storyteller = storyteller;
    }

    /**
     * @param alter for how many milliseconds the page has not heard of anything
     * @param last what the browser heard last, when it comes back by itself
     */
    @GetMapping("/projekte/{project}/ereignisse")
    void open(
            Texts t,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(defaultValue = "0") String alter,
            @RequestHeader(name = "Last-Event-ID", required = false) @Nullable String last,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!sight.has(viewer, project)) {
            throw new NotFound();
        }
        Watch watch = watches.open(viewer, project).orElse(null);
        if (watch == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // the browser does not try again
            return;
        }
        HttpSession session = request.getSession(false);
        prepare(response);
        var async = request.startAsync();
        async.setTimeout(0);
        var stream =
                new EventStream(
                        async,
                        response.getOutputStream(),
                        watch,
                        session == null ? null : session.getId(),
                        Since.of(last, alter, Instant.now()),
                        t);
        Thread.ofVirtual().name("live-" + project).start(() -> storyteller.tell(stream));
    }

    /** Sent at once, while the filters around this request are still there. */
    private static void prepare(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        // Proxies would collect the small events before they pass them on.
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
    }

    /** Since when the page knows nothing. */
    static final class Since {

        private static final Duration LONGEST = Duration.ofMinutes(10);

        private Since() {}

        /** Null when it is too long ago to tell one by one, or when nobody knows. */
        static @Nullable Instant of(@Nullable String last, String age, Instant now) {
            Instant since = moment(last == null ? age : last, last == null, now);
            return since == null || since.isBefore(now.minus(LONGEST)) ? null : since;
        }

        private static @Nullable Instant moment(String number, boolean age, Instant now) {
            try {
                long millis = Math.clamp(Long.parseLong(number), 0, Long.MAX_VALUE / 4);
                return age
                        ? now.minusMillis(Math.min(millis, 1_000_000_000_000L))
                        : Instant.ofEpochMilli(millis);
            } catch (NumberFormatException none) {
                return null;
            }
        }
    }
}
