package org.allmende.library.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.library.Template;
import org.allmende.library.TemplateHiding;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.OpenToCommunity;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@OpenToCommunity
@Controller
@RequestMapping("/betrieb/vorlagen/{slug}")
class TemplateHidingController {

    private final TemplateHiding hiding;
    private final Templates pages;

    TemplateHidingController(TemplateHiding hiding, Templates pages) {
        this.hiding = hiding;
        this.pages = pages;
    }

    @GetMapping("/ausblendung")
    Answer show(Frame frame, Viewer viewer, @PathVariable String slug) {
        return Answer.show(
                pages.libraryTemplateHiding(frame, hiding.of(viewer, slug), "", List.of()));
    }

    @PostMapping("/ausblendung")
    Answer hide(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String reason) {
        Template template = hiding.of(viewer, slug);
        return Answer.trying(
                () -> {
                    hiding.hide(viewer, slug, reason);
                    return Answer.seeOther(template.path())
                            .saying("library.hiding.done")
                            .undoing("/betrieb/vorlagen/" + slug + "/einblendung");
                },
                problems -> pages.libraryTemplateHiding(frame, template, reason, problems));
    }

    @PostMapping("/einblendung")
    Answer showAgain(Frame frame, Viewer viewer, @PathVariable String slug) {
        Template template = hiding.of(viewer, slug);
        return Answer.trying(
                () -> {
                    hiding.show(viewer, slug);
                    return Answer.seeOther(template.path()).saying("library.hiding.undone");
                },
                problems -> pages.libraryTemplateHiding(frame, template, "", problems));
    }
}
