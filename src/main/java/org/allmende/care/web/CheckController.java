package org.allmende.care.web;

import java.util.UUID;
import org.allmende.care.Checking;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** “Geprüft”. */
@Controller
@RequestMapping("/vorlagen/{slug}/pruefung")
class CheckController {

    /** Who works through the list goes on there. */
    private static final String FROM_LIST = "pflege";

    private final Checking checking;

    CheckController(Checking checking) {
        this.checking = checking;
    }

    @PostMapping
    Answer check(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String version,
            @RequestParam(defaultValue = "") String from) {
        UUID check = checking.check(viewer, slug, version, frame.t().today());
        return Answer.seeOther(from.equals(FROM_LIST) ? CareController.PATH : "/vorlagen/" + slug)
                .saying("care.checked.done", version)
                .undoing("/vorlagen/" + slug + "/pruefung/" + check + "/ruecknahme");
    }

    @PostMapping("/{check}/ruecknahme")
    Answer takeBack(Viewer viewer, @PathVariable String slug, @PathVariable UUID check) {
        checking.takeBack(viewer, slug, check);
        return Answer.seeOther("/vorlagen/" + slug).saying("care.checked.takenBack");
    }
}
