package org.allmende.routines.web;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.routines.DateListKeeping;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Lists of dates, such as the calendar of the council's sessions. */
@Controller
@RequestMapping(DateListController.PATH)
class DateListController {

    static final String PATH = "/routinen/termine";

    private final DateListKeeping keeping;
    private final Templates pages;

    DateListController(DateListKeeping keeping, Templates pages) {
        this.keeping = keeping;
        this.pages = pages;
    }

    @GetMapping
    Answer lists(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.routinesDates(
                        frame, viewer, keeping.of(viewer, frame.t().today()), List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, @RequestParam(defaultValue = "") String name) {
        return Answer.trying(
                () -> {
                    keeping.add(viewer, name);
                    return Answer.seeOther(PATH).saying("routines.dates.added");
                },
                problems ->
                        pages.routinesDates(
                                frame, viewer, keeping.of(viewer, frame.t().today()), problems));
    }

    @PostMapping("/{list}/tage")
    Answer put(
            Frame frame,
            Viewer viewer,
            @PathVariable UUID list,
            @RequestParam(defaultValue = "") String day,
            @RequestParam(defaultValue = "") String label) {
        var today = frame.t().today();
        return Answer.trying(
                () -> {
                    keeping.put(viewer, list, day, label, today);
                    return Answer.seeOther(PATH).saying("routines.dates.kept");
                },
                problems ->
                        pages.routinesDates(frame, viewer, keeping.of(viewer, today), problems));
    }

    @PostMapping("/{list}/tage/{day}/entfernung")
    Answer remove(
            Viewer viewer,
            @PathVariable UUID list,
            @PathVariable @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate day) {
        keeping.remove(viewer, list, day);
        return Answer.seeOther(PATH).saying("routines.dates.removed");
    }
}
