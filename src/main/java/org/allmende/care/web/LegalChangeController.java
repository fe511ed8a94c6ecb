package org.allmende.care.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import jtegenerated.Templates;
import org.allmende.care.LegalChangeForm;
import org.allmende.care.LegalMarking;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** “Geändertes Recht”. */
@Controller
@RequestMapping(LegalChangeController.PATH)
class LegalChangeController {

    static final String PATH = "/rechtsaenderungen";

    private final LegalMarking marking;
    private final Templates pages;

    LegalChangeController(LegalMarking marking, Templates pages) {
        this.marking = marking;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(page(frame, viewer, LegalChangeForm.EMPTY, List.of()));
    }

    @PostMapping
    Answer mark(Frame frame, Viewer viewer, LegalChangeForm form) {
        return Answer.trying(
                () -> {
                    marking.mark(viewer, form);
                    return Answer.seeOther(PATH).saying("care.change.done");
                },
                problems -> page(frame, viewer, form, problems));
    }

    @PostMapping("/{change}/ruecknahme")
    Answer takeBack(Viewer viewer, @PathVariable UUID change) {
        marking.takeBack(viewer, change);
        return Answer.seeOther(PATH)
                .saying("care.change.takenBack")
                .undoing(PATH + "/" + change + "/wiederherstellung");
    }

    @PostMapping("/{change}/wiederherstellung")
    Answer restore(Viewer viewer, @PathVariable UUID change) {
        marking.restore(viewer, change);
        return Answer.seeOther(PATH).saying("care.change.done");
    }

    private JteModel page(
            Frame frame, Viewer viewer, LegalChangeForm form, List<Problem> problems) {
        return pages.careChanges(
                frame, marking.all(viewer), LegalMarking.isFor(viewer), form, problems);
    }
}
