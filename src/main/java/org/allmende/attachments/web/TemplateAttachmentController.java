package org.allmende.attachments.web;

import java.util.UUID;
import org.allmende.attachments.AttachmentReading;
import org.allmende.files.Download;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.context.request.WebRequest;

/** Gives the attachments of a template out. */
@Controller
class TemplateAttachmentController {

    private final AttachmentReading attachments;

    TemplateAttachmentController(AttachmentReading attachments) {
        this.attachments = attachments;
    }

    @OpenToCommunity
    @GetMapping("/vorlagen/{slug}/anlagen/{attachment}")
    @Nullable ResponseEntity<InputStreamResource> open(
            Viewer viewer,
            @PathVariable String slug,
            @PathVariable UUID attachment,
            WebRequest request) {
        return Download.of(
                attachments.open(viewer, slug, attachment),
                ContentDisposition.attachment(),
                request);
    }
}
