package org.allmende.work.web;

import java.util.UUID;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectId;
import org.allmende.work.Subtasks;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Teilaufgaben: add, tick, remove. */
@Controller
class SubtaskController {

    private final TaskPages pages;
    private final Subtasks subtasks;

    SubtaskController(TaskPages pages, Subtasks subtasks) {
        this.pages = pages;
        this.subtasks = subtasks;
    }

    @PostMapping("/projekte/{project}/elemente/{item}/teilaufgaben")
    Answer add(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @RequestParam(defaultValue = "") String subtask) {
        return Answer.trying(
                () -> {
                    subtasks.add(viewer, project, item, subtask);
                    return page(project, item);
                },
                problems ->
                        pages.page(
                                frame,
                                viewer,
                                project,
                                item,
                                TaskTalk.ofSubtask(subtask, problems)));
    }

    /** One line: {@code done} ticks or unticks it, {@code removed} takes it away. */
    @PostMapping("/projekte/{project}/elemente/{item}/teilaufgaben/{subtask}")
    Answer change(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            @PathVariable UUID subtask,
            @RequestParam(defaultValue = "false") boolean done,
            @RequestParam @Nullable String removed) {
        return Answer.trying(
                () -> {
                    if (removed == null) {
                        subtasks.tick(viewer, project, item, subtask, done);
                    } else {
                        subtasks.remove(viewer, project, item, subtask);
                    }
                    return page(project, item);
                },
                problems ->
                        pages.page(frame, viewer, project, item, TaskTalk.ofSubtask("", problems)));
    }

    private static Answer page(ProjectId project, ItemId item) {
        return Answer.seeOther("/projekte/" + project + "/elemente/" + item + "#teilaufgaben");
    }
}
