package org.allmende.talks.live.web;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.Texts;
import org.allmende.talks.SessionId;
import org.allmende.talks.live.LiveReading;
import org.allmende.talks.live.LiveVoice;
import org.allmende.talks.sessions.Session;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The stream of pictures that a live page listens to. */
@OpenToCommunity
@Controller
class LiveStreamController {

    /**
     * Then the page comes back by itself and is asked anew whether it may look. Not all at the same
     * moment.
     */
    private static final Duration LONGEST = Duration.ofMinutes(8);

    private static final Duration BEAT = Duration.ofSeconds(25);

    private final LiveReading live;
    private final LiveAudiences audiences;

    LiveStreamController(LiveReading live, LiveAudiences audiences) {
        this.live = live;
        this.audiences = audiences;
    }

    @GetMapping(LiveController.LIVE + "/strom")
    void open(
            Texts t,
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            @CookieValue(name = LiveController.COOKIE, defaultValue = "") String ticket,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        LiveVoice voice = live.voice(viewer, ticket, session);
        LiveSeat seat = audiences.join(voice, t).orElse(null);
        if (seat == null) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT); // the browser does not try again
            return;
        }
        prepare(response);
        AsyncContext async = request.startAsync();
        async.setTimeout(0);
        OutputStream out = response.getOutputStream();
        Thread.ofVirtual().name("talk-seat").start(() -> sit(voice.session(), seat, async, out));
    }

    private void sit(Session session, LiveSeat seat, AsyncContext async, OutputStream out) {
        try {
            var random = ThreadLocalRandom.current();
            send(
                    out,
                    "retry: %d\n\n"
                            .formatted(random.nextInt(500, 3000))
                            .getBytes(StandardCharsets.UTF_8));
            long end = System.nanoTime() + LONGEST.toNanos() + random.nextLong(LONGEST.toNanos());
            while (System.nanoTime() < end) {
                byte[] next = seat.next(BEAT);
                if (next == LiveSeat.END) {
                    return;
                }
                if (next != null) {
                    send(out, next);
                }
            }
        } catch (IOException gone) {
            // Pages are closed all the time.
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            audiences.leave(session, seat);
            end(async);
        }
    }

    private static void send(OutputStream out, byte[] bytes) throws IOException {
        out.write(bytes);
        out.flush();
    }

    private static void end(AsyncContext async) {
        try {
            async.complete();
        } catch (IllegalStateException ended) {
            // The web server has noticed before that nobody is there.
        }
    }

    /** Sent at once, while the filters around this request are still there. */
    private static void prepare(HttpServletResponse response) throws IOException {
        response.setContentType("text/event-stream;charset=UTF-8");
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store, no-transform");
        // Proxies would collect the small events before they pass them on.
        response.setHeader("X-Accel-Buffering", "no");
        response.flushBuffer();
    }
}
