package org.allmende.signoff.web;

import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.signoff.WaitingSignoffs;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** “Mitzeichnungen für mich”. */
@Controller
class MySignoffsController {

    static final String PATH = "/mitzeichnungen";

    private final Templates pages;
    private final WaitingSignoffs waiting;

    MySignoffsController(Templates pages, WaitingSignoffs waiting) {
        this.pages = pages;
        this.waiting = waiting;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.signoffMinePage(frame, waiting.of(viewer), waiting.startedBy(viewer)));
    }
}
