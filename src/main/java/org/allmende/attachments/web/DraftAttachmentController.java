package org.allmende.attachments.web;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import jtegenerated.Templates;
import org.allmende.attachments.AttachmentChoosing;
import org.allmende.drafting.DraftId;
import org.allmende.files.Download;
import org.allmende.files.FileId;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.ContentDisposition;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;

/** The files that a draft takes along. */
@Controller
@RequestMapping("/werkstatt/{draft}/anlagen")
class DraftAttachmentController {

    private final AttachmentChoosing choosing;
    private final Templates pages;

    DraftAttachmentController(AttachmentChoosing choosing, Templates pages) {
        this.choosing = choosing;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        var choice = choosing.of(viewer, draft);
        return Answer.show(pages.attachmentsDraft(frame, choice, choice.chosen(), List.of()));
    }

    @PostMapping
    Answer choose(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @RequestParam(defaultValue = "") Set<UUID> files,
            @RequestParam(defaultValue = "") Set<UUID> kept,
            @RequestParam(defaultValue = "false") boolean examined) {
        var choice = choosing.of(viewer, draft);
        Set<FileId> chosen = files.stream().map(FileId::new).collect(Collectors.toSet());
        return Answer.trying(
                () -> {
                    choosing.choose(viewer, draft, chosen, kept, examined);
                    return Answer.seeOther(choice.path()).saying("attachments.saved");
                },
                problems -> pages.attachmentsDraft(frame, choice, chosen, problems));
    }

    @GetMapping("/{attachment}")
    @Nullable ResponseEntity<InputStreamResource> open(
            Viewer viewer,
            @PathVariable DraftId draft,
            @PathVariable UUID attachment,
            WebRequest request) {
        return Download.of(
                choosing.open(viewer, draft, attachment), ContentDisposition.attachment(), request);
    }
}
