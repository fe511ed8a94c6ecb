package org.allmende.talks.live.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.talks.SessionId;
import org.allmende.talks.live.LiveReading;
import org.allmende.talks.sessions.Attending;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The live page of a session, and the door to it for guests. */
@OpenToCommunity
@Controller
class LiveController {

    static final String LIVE = "/talk/termine/{session}/live";

    /** Holds the ticket of a guest, for the live page of their session and nothing else. */
    static final String COOKIE = "allmende-talk";

    private final LiveReading live;
    private final Attending attending;
    private final Templates pages;

    LiveController(LiveReading live, Attending attending, Templates pages) {
        this.live = live;
        this.attending = attending;
        this.pages = pages;
    }

    @GetMapping(LIVE)
    Answer show(
            Frame frame,
            @Nullable Viewer viewer,
            @PathVariable SessionId session,
            @CookieValue(name = COOKIE, defaultValue = "") String ticket) {
        return Answer.show(
                pages.talksLive(frame, live.page(viewer, ticket, session), "", List.<Problem>of()));
    }

    /**
     * A link of a mail cannot be followed by a script on another site, and looking changes nothing.
     */
    @GetMapping("/talk/anmeldung/{ticket}/live")
    Answer enter(
            @PathVariable String ticket, HttpServletRequest request, HttpServletResponse response) {
        String path = path(attending.page(ticket).session().id());
        var cookie =
                ResponseCookie.from(COOKIE, ticket)
                        .path(path)
                        .httpOnly(true)
                        .secure(request.isSecure())
                        .sameSite("Lax")
                        .maxAge(Duration.ofHours(12))
                        .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return Answer.seeOther(path);
    }

    static String path(SessionId session) {
        return "/talk/termine/" + session + "/live";
    }
}
