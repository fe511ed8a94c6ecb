package org.allmende.work.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Dependencies;
import org.allmende.work.ItemId;
import org.allmende.work.ItemSearch;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskSheets;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Vorgänger of an item: the form, joining, parting. */
@Controller
class DependencyController {

    private static final String PATH = "/projekte/{project}/elemente/{item}/vorgaenger";

    private final Templates pages;
    private final TaskSheets sheets;
    private final Dependencies dependencies;
    private final ItemSearch search;

    DependencyController(
            Templates pages, TaskSheets sheets, Dependencies dependencies, ItemSearch search) {
        this.pages = pages;
        this.sheets = sheets;
        this.dependencies = dependencies;
        this.search = search;
    }

    @GetMapping(PATH)
    Answer form(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item) {
        var edit = sheets.edit(viewer, project, item);
        return edit.mayEdit()
                ? Answer.show(
                        pages.workTaskPredecessor(
                                frame,
                                edit,
                                DependencyForm.empty(),
                                search.near(viewer, edit.item()),
                                List.of()))
                : Answer.seeOther(edit.item().path());
    }

    @PostMapping(PATH)
    Answer join(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            DependencyForm form) {
        var edit = sheets.edit(viewer, project, item).forPlanning();
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String typed = problems.required("predecessor", form.predecessor(), 320);
                    var kind = form.readKind(problems);
                    var lag = form.readLag(problems);
                    problems.refuseIfAny();
                    dependencies.join(
                            viewer,
                            project,
                            search.meant(viewer, edit.item(), typed),
                            item,
                            kind,
                            lag);
                    return Answer.seeOther(edit.item().path() + "#abhaengigkeiten");
                },
                problems ->
                        pages.workTaskPredecessor(
                                frame,
                                edit,
                                form,
                                search.like(viewer, edit.item(), form.predecessor()),
                                problems));
    }

    @PostMapping(PATH + "/{predecessor}/entfernung")
    Answer part(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable ItemId predecessor) {
        dependencies.part(viewer, project, predecessor, item);
        return Answer.seeOther("/projekte/" + project + "/elemente/" + item + "#abhaengigkeiten");
    }
}
