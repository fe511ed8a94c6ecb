package org.allmende.files.web;

import org.allmende.files.Download;
import org.allmende.files.FileId;
import org.allmende.files.Files;
import org.allmende.files.Original;
import org.allmende.shared.NotFound;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.context.request.WebRequest;

/** Gives the versions of files out; see {@link Download}. */
@Controller
@RequestMapping("/projekte/{project}/dateien/{file}/versionen/{number}")
class DownloadController {

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
        return Download.of(original, ContentDisposition.attachment(), request);
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
        return Download.of(original, ContentDisposition.inline(), request);
    }

    /** The first page of a document as a picture. */
    @GetMapping("/vorschau")
    @Nullable ResponseEntity<InputStreamResource> preview(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable FileId file,
            @PathVariable int number,
            WebRequest request) {
        return Download.of(
                files.preview(viewer, project, file, number), ContentDisposition.inline(), request);
    }
}
