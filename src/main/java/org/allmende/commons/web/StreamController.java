package org.allmende.commons.web;

import java.nio.charset.StandardCharsets;
import jtegenerated.Templates;
import org.allmende.commons.Stream;
import org.allmende.commons.StreamFilter;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.Texts;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What is new in the commons, for everybody. */
@OpenToCommunity
@Controller
class StreamController {

    private static final MediaType ATOM =
            new MediaType("application", "atom+xml", StandardCharsets.UTF_8);

    private final Stream stream;
    private final Templates pages;

    StreamController(Stream stream, Templates pages) {
        this.stream = stream;
        this.pages = pages;
    }

    @GetMapping(StreamFilter.PATH)
    Answer list(
            Frame frame,
            @Nullable Viewer viewer,
            @RequestParam(name = "art", defaultValue = "") String kind,
            @RequestParam(name = "thema", defaultValue = "") String topic,
            @RequestParam(name = "zu", defaultValue = "") String to,
            @RequestParam(name = "nur", defaultValue = "") String only,
            @RequestParam(name = "ab", defaultValue = "") String from) {
        return Answer.show(
                pages.commonsStream(
                        frame, stream.page(viewer, StreamFilter.of(kind, topic, to, only, from))));
    }

    @GetMapping(StreamFilter.PATH + ".atom")
    ResponseEntity<byte[]> atom(Texts t) {
        return ResponseEntity.ok()
                .contentType(ATOM)
                .body(stream.atom(t).getBytes(StandardCharsets.UTF_8));
    }
}
