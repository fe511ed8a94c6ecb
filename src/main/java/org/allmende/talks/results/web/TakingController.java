package org.allmende.talks.results.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.talks.results.TakeawayId;
import org.allmende.talks.results.TakeawayTaking;
import org.allmende.talks.results.TakingForm;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** „Impuls übernehmen“: first the project, then the package and the title. */
@Controller
@RequestMapping("/talk/impulse/{takeaway}/uebernahme")
class TakingController {

    private final TakeawayTaking taking;
    private final Templates pages;

    TakingController(TakeawayTaking taking, Templates pages) {
        this.taking = taking;
        this.pages = pages;
    }

    @GetMapping
    Answer form(Frame frame, Viewer viewer, @PathVariable TakeawayId takeaway, TakingForm form) {
        var page = taking.page(viewer, takeaway, form);
        return Answer.show(
                pages.talksResultsTaking(
                        frame,
                        page,
                        new TakingForm(form.projekt(), "", page.takeaway().words()),
                        List.of()));
    }

    @PostMapping
    Answer take(Frame frame, Viewer viewer, @PathVariable TakeawayId takeaway, TakingForm form) {
        return Answer.trying(
                () -> {
                    var taken = taking.take(viewer, takeaway, form);
                    return Answer.seeOther(taken.path())
                            .saying("talks.takeaway.taken")
                            .undoing(taken.undo());
                },
                problems ->
                        pages.talksResultsTaking(
                                frame, taking.page(viewer, takeaway, form), form, problems));
    }
}
