package org.allmende.library.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.library.Template;
import org.allmende.library.TemplateDeprecation;
import org.allmende.library.TemplateStanding;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/vorlagen/{slug}/nachfolge")
class TemplateDeprecationController {

    private final TemplateDeprecation deprecation;
    private final Templates pages;

    TemplateDeprecationController(TemplateDeprecation deprecation, Templates pages) {
        this.deprecation = deprecation;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable String slug) {
        Template template = deprecation.own(viewer, slug);
        TemplateStanding standing = template.standing();
        return Answer.show(
                page(
                        frame,
                        template,
                        standing.deprecated() == null ? "" : standing.deprecated(),
                        standing.successor() == null ? "" : standing.successor().slug(),
                        List.of()));
    }

    @PostMapping
    Answer deprecate(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String successor) {
        Template template = deprecation.own(viewer, slug);
        return Answer.trying(
                () -> {
                    deprecation.deprecate(viewer, slug, reason, successor);
                    return Answer.seeOther(template.path())
                            .saying("library.deprecation.done")
                            .undoing(template.path() + "/nachfolge/ruecknahme");
                },
                problems -> page(frame, template, reason, successor, problems));
    }

    @PostMapping("/ruecknahme")
    Answer revoke(Viewer viewer, @PathVariable String slug) {
        Template template = deprecation.own(viewer, slug);
        deprecation.revoke(viewer, slug);
        return Answer.seeOther(template.path()).saying("library.deprecation.revoked");
    }

    private JteModel page(
            Frame frame,
            Template template,
            String reason,
            String successor,
            List<Problem> problems) {
        return pages.libraryTemplateDeprecation(frame, template, reason, successor, problems);
    }
}
