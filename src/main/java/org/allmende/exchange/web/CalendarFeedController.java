package org.allmende.exchange.web;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import org.allmende.exchange.CalendarFeed;
import org.allmende.people.Secret;
import org.allmende.shell.Texts;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.ServletWebRequest;

/** What calendar programs fetch, without a session: the address is the key. */
@Controller
class CalendarFeedController {

    private static final MediaType CALENDAR =
            new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeed feed;

    CalendarFeedController(CalendarFeed feed) {
        this.feed = feed;
    }

    @GetMapping("/kalenderabo/{token}.ics")
    ResponseEntity<byte[]> read(Texts t, @PathVariable String token, ServletWebRequest request) {
        String calendar = feed.of(token, t);
        String tag = tag(calendar);
        var cache = CacheControl.noCache().cachePrivate();
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).cacheControl(cache).build();
        }
        return ResponseEntity.ok()
                .eTag(tag)
                .cacheControl(cache)
                .contentType(CALENDAR)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"allmende.ics\"")
                .body(calendar.getBytes(StandardCharsets.UTF_8));
    }

    /** Nothing in a calendar depends on when it is asked for, so its content is its version. */
    private static String tag(String calendar) {
        return '"' + HexFormat.of().formatHex(Arrays.copyOf(Secret.hash(calendar), 12)) + '"';
    }
}
