package org.allmende.talks.sessions.web;

import java.nio.charset.StandardCharsets;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.Texts;
import org.allmende.talks.sessions.SessionReading;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** Open sessions for calendars and feed readers. */
@OpenToCommunity
@Controller
class SessionFeedController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);
    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final SessionReading sessions;

    SessionFeedController(SessionReading sessions) {
        this.sessions = sessions;
    }

    @GetMapping("/talk/termine.ics")
    ResponseEntity<byte[]> calendar() {
        return answer(CALENDAR, sessions.calendar());
    }

    @GetMapping("/talk/termine.atom")
    ResponseEntity<byte[]> atom(Texts t) {
        return answer(ATOM, sessions.atom(t.of("talks.title")));
    }

    private static ResponseEntity<byte[]> answer(MediaType type, String text) {
        return ResponseEntity.ok().contentType(type).body(text.getBytes(StandardCharsets.UTF_8));
    }
}
