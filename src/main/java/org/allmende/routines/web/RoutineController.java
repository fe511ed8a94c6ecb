package org.allmende.routines.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.routines.RoutineForm;
import org.allmende.routines.RoutineFormPages;
import org.allmende.routines.RoutineId;
import org.allmende.routines.RoutineKeeping;
import org.allmende.routines.RoutineSheets;
import org.allmende.routines.RoutineWalls;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The wall of routines and the page of each. */
@Controller
@RequestMapping("/routinen")
class RoutineController {

    private final RoutineWalls walls;
    private final RoutineSheets sheets;
    private final RoutineFormPages forms;
    private final RoutineKeeping keeping;
    private final Templates pages;

    RoutineController(
            RoutineWalls walls,
            RoutineSheets sheets,
            RoutineFormPages forms,
            RoutineKeeping keeping,
            Templates pages) {
        this.walls = walls;
        this.sheets = sheets;
        this.forms = forms;
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping
    Answer wall(Frame frame, Viewer viewer) {
        return Answer.show(pages.routinesWall(frame, walls.of(viewer, frame.t().today())));
    }

    @GetMapping("/{routine}")
    Answer sheet(Frame frame, Viewer viewer, @PathVariable RoutineId routine) {
        return Answer.show(pages.routinesSheet(frame, sheets.of(viewer, routine), List.of()));
    }

    @GetMapping("/{routine}/einstellungen")
    Answer settings(
            Frame frame,
            Viewer viewer,
            @PathVariable RoutineId routine,
            @RequestParam MultiValueMap<String, String> fields) {
        return Answer.show(
                pages.routinesForm(
                        frame,
                        forms.changing(
                                viewer, routine, RoutineForm.of(fields), frame.t().today())));
    }

    @PostMapping("/{routine}/einstellungen")
    Answer change(
            Frame frame,
            Viewer viewer,
            @PathVariable RoutineId routine,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = RoutineForm.read(fields);
        var today = frame.t().today();
        var page = forms.changing(viewer, routine, form, today);
        return Answer.trying(
                () -> {
                    keeping.change(viewer, routine, form, today);
                    return saying(routine, "routines.changed");
                },
                problems -> pages.routinesForm(frame, page.saying(problems)));
    }

    @PostMapping("/{routine}/pause")
    Answer pause(Frame frame, Viewer viewer, @PathVariable RoutineId routine) {
        keeping.pause(viewer, routine, frame.t().today());
        return saying(routine, "routines.paused").undoing("/routinen/" + routine + "/fortsetzung");
    }

    @PostMapping("/{routine}/fortsetzung")
    Answer resume(Frame frame, Viewer viewer, @PathVariable RoutineId routine) {
        keeping.resume(viewer, routine, frame.t().today());
        return saying(routine, "routines.resumed");
    }

    @PostMapping("/{routine}/ende")
    Answer end(Frame frame, Viewer viewer, @PathVariable RoutineId routine) {
        keeping.end(viewer, routine, frame.t().today());
        return saying(routine, "routines.ended");
    }

    @PostMapping("/{routine}/version")
    Answer follow(Frame frame, Viewer viewer, @PathVariable RoutineId routine) {
        keeping.follow(viewer, routine, frame.t().today());
        return saying(routine, "routines.followed");
    }

    private static Answer.Elsewhere saying(RoutineId routine, String key) {
        return Answer.seeOther("/routinen/" + routine).saying(key);
    }
}
