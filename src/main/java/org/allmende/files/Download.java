package org.allmende.files;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.WebRequest;

/**
 * The answer that gives a content out. Only pictures that browsers merely draw are shown within a
 * page; everything else is saved as a file. Neither can run anything here.
 */
public final class Download {

    private static final String HARMLESS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private Download() {}

    /**
     * @param disposition whether it is saved as a file or shown within a page
     * @return null when the browser has it already
     */
    public static @Nullable ResponseEntity<InputStreamResource> of(
            Original original, ContentDisposition.Builder disposition, WebRequest request) {
        if (request.checkNotModified("\"" + original.hash() + "\"")) {
            return null;
        }
        var answer =
                ResponseEntity.ok()
                        .contentType(type(original))
                        .header(
                                HttpHeaders.CONTENT_DISPOSITION,
                                disposition
                                        .filename(original.name(), StandardCharsets.UTF_8)
                                        .build()
                                        .toString())
                        .header("Content-Security-Policy", HARMLESS)
                        .header("X-Content-Type-Options", "nosniff")
                        .header("Cross-Origin-Resource-Policy", "same-origin")
                        // Asked each time, so that it ends with the right; sent only when it is
                        // new.
                        .cacheControl(CacheControl.noCache().cachePrivate())
                        .eTag(original.hash());
        if (original.size() >= 0) {
            answer.contentLength(original.size());
        }
        return answer.body(new InputStreamResource(original.content().get()));
    }

    /** What could run is named as mere bytes. */
    private static MediaType type(Original original) {
        return original.kind() == FileKind.PROGRAM || original.kind() == FileKind.OTHER
                ? MediaType.APPLICATION_OCTET_STREAM
                : MediaType.parseMediaType(original.type());
    }
}
