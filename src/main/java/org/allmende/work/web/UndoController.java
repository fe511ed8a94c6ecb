package org.allmende.work.web;

import java.util.UUID;
import org.allmende.shell.Answer;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ChangeUndo;
import org.allmende.work.ProjectId;
import org.allmende.work.WayBack;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Takes a step back. */
@Controller
class UndoController {

    private final ChangeUndo undo;

    UndoController(ChangeUndo undo) {
        this.undo = undo;
    }

    @PostMapping("/projekte/{project}/verlauf/{change}/ruecknahme")
    Answer takeBack(
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable UUID change,
            @RequestParam(required = false) @Nullable String zurueck) {
        String back = WayBack.to(project, zurueck);
        UUID undone = undo.takeBack(viewer, project, change);
        return Answer.seeOther(back)
                .saying("work.undone")
                .undoing(WayBack.undo(project, undone, back));
    }
}
