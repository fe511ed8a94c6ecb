package org.allmende.files.web;

import java.nio.charset.StandardCharsets;
import org.allmende.files.FileId;
import org.allmende.files.FileKind;
import org.allmende.files.Files;
import org.allmende.files.Original;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/**
 * Gives contents out. Only pictures that browsers merely draw are shown within a page; everything
 * else is saved as a file. Neither can run anything here.
 */
@Controller
@RequestMapping("/projekte/{project}/dateien/{file}/versionen/{number}")
class DownloadController {

    private static final String HARMLESS = "default-src 'none'; sandbox; frame-ancestors 'none'";

    private final Files files;

    DownloadController(Files files) {
        this.files = files;
    }

    @GetMapping
    @Nullable ResponseEntity<InputStreamResource> download(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable FileId file,
            @PathVariable int number,
            WebRequest request) {
        Original original = files.original(viewer, project, file, number);
        return answer(original, ContentDisposition.attachment(), request);
    }

    /** A picture as it is. */
    @GetMapping("/ansicht")
    @Nullable ResponseEntity<InputStreamResource> show(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable FileId file,
            @PathVariable int number,
            WebRequest request) {
        Original original = files.original(viewer, project, file, number);
        if (!original.kind().isShown()) {
            throw new NotFound();
        }
        return answer(original, ContentDisposition.inline(), request);
    }

    /** The first page of a document as a picture. */
    @GetMapping("/vorschau")
    @Nullable ResponseEntity<InputStreamResource> preview(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable FileId file,
            @PathVariable int number,
            WebRequest request) {
        return answer(
                files.preview(viewer, project, file, number), ContentDisposition.inline(), request);
    }

    private static @Nullable ResponseEntity<InputStreamResource> answer(
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
