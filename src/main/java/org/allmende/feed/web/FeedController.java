package org.allmende.feed.web;

import java.time.Duration;
import org.allmende.feed.Feed;
import org.allmende.shell.OpenToCommunity;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.context.request.ServletWebRequest;

/** What other servers fetch, without a session. */
@OpenToCommunity
@RestController
@RequestMapping("/feed/v1")
class FeedController {

    private static final MediaType SCHEMA = MediaType.valueOf("application/schema+json");
    private static final String SIGNATURE = "Allmende-Signature";

    private final Feed feed;

    FeedController(Feed feed) {
        this.feed = feed;
    }

    @GetMapping
    ResponseEntity<byte[]> page(
            @RequestParam(name = "vor", required = false) @Nullable String before,
            ServletWebRequest request) {
        return answer(feed.page(before), request);
    }

    @GetMapping("/pakete/{slug}/{version}.json")
    ResponseEntity<byte[]> packaged(
            @PathVariable String slug, @PathVariable String version, ServletWebRequest request) {
        return answer(feed.packaged(slug, version), request);
    }

    @GetMapping("/schema.json")
    ResponseEntity<byte[]> schema() {
        return ResponseEntity.ok()
                .contentType(SCHEMA)
                .cacheControl(CacheControl.maxAge(Duration.ofDays(1)).cachePublic())
                .body(feed.schema());
    }

    private static ResponseEntity<byte[]> answer(Feed.Signed signed, ServletWebRequest request) {
        String tag = '"' + signed.version() + '"';
        boolean known = request.checkNotModified(tag, signed.changedAt().toEpochMilli());
        var answer =
                (known ? ResponseEntity.status(304) : ResponseEntity.ok())
                        .eTag(tag)
                        .lastModified(signed.changedAt())
                        .cacheControl(CacheControl.noCache().cachePublic());
        return known
                ? answer.build()
                : answer.header(SIGNATURE, signed.signature())
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(signed.bytes());
    }
}
