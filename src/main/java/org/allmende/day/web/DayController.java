package org.allmende.day.web;

import jtegenerated.Templates;
import org.allmende.day.Days;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** “Mein Tag”. */
@Controller
class DayController {

    static final String PATH = "/mein-tag";

    private final Templates pages;
    private final Days days;

    DayController(Templates pages, Days days) {
        this.pages = pages;
        this.days = days;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(pages.dayPage(frame, days.of(viewer, frame.t().today())));
    }
}
