package org.allmende.work.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.TaskConflicts;
import org.allmende.work.TaskEdit;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskFormPart;
import org.allmende.work.TaskSheets;
import org.allmende.work.WayBack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of a task, milestone or package: to read, and as a form. */
@Controller
class TaskController {

    private final Templates pages;
    private final TaskPages sheetPages;
    private final TaskSheets sheets;
    private final TaskEditing editing;
    private final TaskConflicts conflicts;
    private final TaskFormPart part;

    TaskController(
            Templates pages,
            TaskPages sheetPages,
            TaskSheets sheets,
            TaskEditing editing,
            TaskConflicts conflicts,
            TaskFormPart part) {
        this.pages = pages;
        this.sheetPages = sheetPages;
        this.sheets = sheets;
        this.editing = editing;
        this.conflicts = conflicts;
        this.part = part;
    }

    @GetMapping("/projekte/{project}/elemente/{item}")
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam @Nullable String bearbeiten) {
        if (bearbeiten != null) {
            TaskEdit edit = sheets.edit(viewer, project, item);
            if (edit.mayEdit()) {
                return Answer.show(
                        pages.workTaskEdit(
                                frame,
                                edit,
                                TaskForm.of(edit.item(), edit.calendar()),
                                TaskLines.of(edit.item()),
                                part.show(frame, viewer, edit, null, List.of()),
                                List.of()));
            }
        }
        return Answer.show(sheetPages.page(frame, viewer, project, item, TaskTalk.NONE));
    }

    @PostMapping("/projekte/{project}/elemente/{item}")
    Answer edit(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam Map<String, String> typed,
            TaskForm form) {
        TaskEdit edit = sheets.edit(viewer, project, item).forPlanning();
        var lines = TaskLines.of(typed, edit.item());
        return Answer.trying(
                () -> save(frame, viewer, edit, form, lines, typed),
                problems ->
                        pages.workTaskEdit(
                                frame,
                                edit,
                                form,
                                lines,
                                part.show(frame, viewer, edit, typed, problems),
                                problems));
    }

    private Answer save(
            Frame frame,
            Viewer viewer,
            TaskEdit edit,
            TaskForm form,
            TaskLines lines,
            Map<String, String> typed) {
        var problems = new Problems();
        int version = form.readVersion(problems);
        TaskEditing.Details details = form.read(edit.item(), lines, problems);
        var own = part.read(viewer, edit, typed, problems);
        problems.refuseIfAny();
        ProjectId project = edit.project().id();
        try {
            UUID change = editing.edit(viewer, project, edit.item().id(), version, details, own);
            var page = Answer.seeOther(edit.item().path());
            return change == null
                    ? page
                    : page.saying("work.task.saved")
                            .undoing(WayBack.undo(project, change, edit.item().path()));
        } catch (Stale stale) {
            var conflict = conflicts.of(viewer, project, edit.item().id(), version, details, own);
            return Answer.show(
                    pages.workTaskConflict(frame, ConflictPage.of(frame.t(), conflict, part)), 409);
        }
    }
}
