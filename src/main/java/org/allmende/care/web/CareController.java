package org.allmende.care.web;

import jtegenerated.Templates;
import org.allmende.care.CarePages;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** “Pflege”. */
@Controller
class CareController {

    static final String PATH = "/werkstatt/pflege";

    private final CarePages care;
    private final Templates pages;

    CareController(CarePages care, Templates pages) {
        this.care = care;
        this.pages = pages;
    }

    @GetMapping(PATH)
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(pages.careDue(frame, care.of(viewer, frame.t().today())));
    }
}
