package org.allmende.views.web;

import jtegenerated.Templates;
import org.allmende.export.TableFiles;
import org.allmende.export.TableFormat;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.views.AskedView;
import org.allmende.views.Boards;
import org.allmende.views.OutlineTable;
import org.allmende.views.Outlines;
import org.allmende.views.Structures;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** A project seen as structure, list and board. */
@Controller
class ViewsController {

    private final Templates pages;
    private final Structures structures;
    private final Outlines outlines;
    private final Boards boards;
    private final TableFiles tables;

    ViewsController(
            Templates pages,
            Structures structures,
            Outlines outlines,
            Boards boards,
            TableFiles tables) {
        this.pages = pages;
        this.structures = structures;
        this.outlines = outlines;
        this.boards = boards;
        this.tables = tables;
    }

    @GetMapping("/projekte/{project}")
    Answer structure(Frame frame, Viewer viewer, @PathVariable ProjectId project, AskedView asked) {
        return Answer.show(
                pages.viewsStructure(
                        frame, structures.of(viewer, project, asked, frame.t().today())));
    }

    @GetMapping("/projekte/{project}/liste")
    Answer list(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            AskedView asked,
            @RequestParam(name = "ab", required = false) @Nullable String after) {
        return Answer.show(
                pages.viewsOutline(
                        frame,
                        outlines.of(
                                viewer,
                                project,
                                asked,
                                Address.id(after, ItemId::of),
                                frame.t().today())));
    }

    @GetMapping("/projekte/{project}/liste/tabelle.{art}")
    ResponseEntity<byte[]> table(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            AskedView asked,
            @PathVariable String art) {
        var whole = outlines.whole(viewer, project, asked, frame.t().today());
        return tables.of(frame, OutlineTable.of(frame.t(), whole), TableFormat.of(art));
    }

    @GetMapping("/projekte/{project}/board")
    Answer board(Frame frame, Viewer viewer, @PathVariable ProjectId project, AskedView asked) {
        return Answer.show(
                pages.viewsBoard(frame, boards.of(viewer, project, asked, frame.t().today())));
    }
}
