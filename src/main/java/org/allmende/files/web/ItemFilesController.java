package org.allmende.files.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.files.FileSheets;
import org.allmende.files.Files;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** The files of a package, task or milestone. */
@Controller
class ItemFilesController {

    private final Templates pages;
    private final FileSheets sheets;
    private final Files files;

    ItemFilesController(Templates pages, FileSheets sheets, Files files) {
        this.pages = pages;
        this.sheets = sheets;
        this.files = files;
    }

    @GetMapping("/projekte/{project}/elemente/{item}/dateien")
    JteModel list(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item) {
        return page(frame, viewer, project, item, List.of());
    }

    @PostMapping("/projekte/{project}/elemente/{item}/dateien")
    Answer add(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam(required = false) @Nullable List<MultipartFile> datei) {
        return Sent.of(datei)
                .each(
                        () -> files.askToAdd(viewer, project, item),
                        (name, content) -> files.add(viewer, project, item, name, content),
                        added ->
                                Told.of(
                                        added,
                                        "/projekte/" + project + "/elemente/" + item + "#dateien"),
                        problems -> page(frame, viewer, project, item, problems));
    }

    private JteModel page(
            Frame frame, Viewer viewer, ProjectId project, ItemId item, List<Problem> problems) {
        return pages.filesPlacePage(frame, sheets.at(viewer, project, item), problems);
    }
}
