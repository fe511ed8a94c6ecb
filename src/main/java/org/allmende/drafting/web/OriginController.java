package org.allmende.drafting.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Set;
import jtegenerated.Templates;
import org.allmende.drafting.DraftStart;
import org.allmende.drafting.OriginFollowing;
import org.allmende.drafting.OriginForm;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Own variants of templates, and what they take over from their origins. */
@Controller
@RequestMapping(WorkshopController.PATH + "/vorlagen/{slug}")
class OriginController {

    private final DraftStart start;
    private final OriginFollowing following;
    private final Templates pages;

    OriginController(DraftStart start, OriginFollowing following, Templates pages) {
        this.start = start;
        this.following = following;
        this.pages = pages;
    }

    /** What it is called is the first thing that makes it a variant. */
    @PostMapping("/variante")
    Answer vary(Viewer viewer, @PathVariable String slug) {
        return Answer.seeOther(
                        WorkshopController.PATH + "/" + start.variant(viewer, slug) + "/kopf")
                .saying("drafting.variant.begun");
    }

    @GetMapping("/herkunft")
    Answer review(Frame frame, Viewer viewer, @PathVariable String slug) {
        return Answer.show(page(frame, viewer, slug, OriginForm.EMPTY, List.of()));
    }

    @PostMapping("/herkunft")
    Answer follow(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") Set<String> chosen,
            @RequestParam(defaultValue = "") String newest) {
        var form = new OriginForm(chosen, newest);
        try {
            return Answer.trying(
                    () ->
                            Answer.seeOther(
                                            WorkshopController.PATH
                                                    + "/"
                                                    + following.follow(viewer, slug, form))
                                    .saying("drafting.origin.followed"),
                    problems -> page(frame, viewer, slug, form, problems));
        } catch (Stale newer) {
            var problems = List.of(Problem.of("drafting.origin.stale"));
            return Answer.show(page(frame, viewer, slug, form, problems), 409);
        }
    }

    private JteModel page(
            Frame frame, Viewer viewer, String slug, OriginForm form, List<Problem> problems) {
        return pages.draftingOrigin(frame, following.of(frame, viewer, slug, form), problems);
    }
}
