package org.allmende.files.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.files.FileId;
import org.allmende.files.FileRemoval;
import org.allmende.files.FileSheets;
import org.allmende.files.Files;
import org.allmende.files.StoredFile;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** One file: its versions, a new one, away and back. */
@Controller
@RequestMapping("/projekte/{project}/dateien/{file}")
class FileController {

    private final Templates pages;
    private final FileSheets sheets;
    private final Files files;
    private final FileRemoval removal;

    FileController(Templates pages, FileSheets sheets, Files files, FileRemoval removal) {
        this.pages = pages;
        this.sheets = sheets;
        this.files = files;
        this.removal = removal;
    }

    @GetMapping
    JteModel show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable FileId file) {
        return pages.filesFilePage(frame, sheets.of(viewer, project, file), List.of());
    }

    @PostMapping("/versionen")
    Answer addVersion(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable FileId file,
            @RequestParam(required = false) @Nullable List<MultipartFile> datei) {
        return Sent.of(datei)
                .each(
                        () -> files.askToAdd(viewer, project, file),
                        (name, content) -> files.addVersion(viewer, project, file, name, content),
                        added -> Told.of(added, added.getFirst().path()),
                        problems ->
                                pages.filesFilePage(
                                        frame, sheets.of(viewer, project, file), problems));
    }

    @PostMapping("/loeschung")
    Answer remove(Viewer viewer, @PathVariable ProjectId project, @PathVariable FileId file) {
        StoredFile gone = removal.remove(viewer, project, file);
        return Answer.seeOther(place(gone))
                .saying("files.removed", gone.name())
                .undoing(gone.path() + "/wiederherstellung");
    }

    @PostMapping("/wiederherstellung")
    Answer restore(Viewer viewer, @PathVariable ProjectId project, @PathVariable FileId file) {
        StoredFile back = removal.restore(viewer, project, file);
        return Answer.seeOther(place(back))
                .saying("files.restored", back.name())
                .undoing(back.path() + "/loeschung");
    }

    private static String place(StoredFile file) {
        String project = "/projekte/" + file.project();
        return file.item() == null
                ? project + "/dateien"
                : project + "/elemente/" + file.item() + "#dateien";
    }
}
