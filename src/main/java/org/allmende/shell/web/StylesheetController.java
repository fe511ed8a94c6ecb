package org.allmende.shell.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.allmende.shell.OpenToCommunity;
import org.allmende.shell.Stylesheet;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Sends the styles; their address holds a version, so a browser asks once. */
@OpenToCommunity
@RestController
class StylesheetController {

    private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);

    @GetMapping("/css/allmende.css")
    ResponseEntity<String> show() {
        return ResponseEntity.ok()
                .contentType(CSS)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
                .body(Stylesheet.ALL.content());
    }
}
