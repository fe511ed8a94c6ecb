package org.allmende.files.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.files.FileFilter;
import org.allmende.files.FileLists;
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

/** All files of a project, wherever in it they stand; new ones belong to the project itself. */
@Controller
class ProjectFilesController {

    private final Templates pages;
    private final FileLists lists;
    private final Files files;

    ProjectFilesController(Templates pages, FileLists lists, Files files) {
        this.pages = pages;
        this.lists = lists;
        this.files = files;
    }

    @GetMapping("/projekte/{project}/dateien")
    JteModel list(Frame frame, Viewer viewer, @PathVariable ProjectId project, FilterForm filter) {
        return page(frame, viewer, project, filter.read(), List.of());
    }

    @PostMapping("/projekte/{project}/dateien")
    Answer add(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(required = false) @Nullable List<MultipartFile> datei) {
        return Sent.of(datei)
                .each(
                        () -> files.askToAdd(viewer, project, (ItemId) null),
                        (name, content) -> files.add(viewer, project, null, name, content),
                        added -> Told.of(added, "/projekte/" + project + "/dateien"),
                        problems ->
                                page(
                                        frame,
                                        viewer,
                                        project,
                                        new FilterForm(null, null, null, null).read(),
                                        problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            FileFilter filter,
            List<Problem> problems) {
        return pages.filesProjectPage(
                frame, lists.of(viewer, project, filter, frame.t().today()), problems);
    }
}
