package org.allmende.comments.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.allmende.comments.CommentPictures;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** A picture for a comment: kept with the files of the item, and named in the field. */
@Controller
class PictureController {

    private final CommentPages pages;
    private final CommentPictures pictures;

    PictureController(CommentPages pages, CommentPictures pictures) {
        this.pages = pages;
        this.pictures = pictures;
    }

    @PostMapping("/projekte/{project}/elemente/{item}/kommentare/bilder")
    Answer add(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam(required = false) @Nullable MultipartFile bild,
            @RequestParam(defaultValue = "") String comment) {
        return Answer.trying(
                () -> {
                    String shown = add(viewer, project, item, bild);
                    String text = comment.isBlank() ? shown : comment.strip() + "\n\n" + shown;
                    return Answer.seeOther(
                            "/projekte/%s/elemente/%s/kommentare?anfang=%s"
                                    .formatted(
                                            project,
                                            item,
                                            URLEncoder.encode(text, StandardCharsets.UTF_8)));
                },
                problems ->
                        pages.all(
                                frame,
                                viewer,
                                project,
                                item,
                                CommentForm.of(comment),
                                problems.stream().map(PictureController::atField).toList()));
    }

    private String add(
            Viewer viewer, ProjectId project, ItemId item, @Nullable MultipartFile picture) {
        pictures.askToAdd(viewer, project, item);
        if (picture == null || picture.isEmpty()) {
            throw new Refused("comments.problem.picture");
        }
        try (InputStream content = picture.getInputStream()) {
            return pictures.add(
                    viewer,
                    project,
                    item,
                    Objects.requireNonNullElse(picture.getOriginalFilename(), ""),
                    content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static Problem atField(Problem problem) {
        return new Problem("comment", problem.code(), problem.arguments());
    }
}
