package org.allmende.library.web;

import jtegenerated.Templates;
import org.allmende.library.TemplateFilter;
import org.allmende.library.TemplateKind;
import org.allmende.library.TemplateLists;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class TemplateListController {

    private final TemplateLists lists;
    private final Templates pages;

    TemplateListController(TemplateLists lists, Templates pages) {
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/vorlagen")
    Answer list(
            Frame frame,
            Viewer viewer,
            @RequestParam(name = "art", required = false) @Nullable String kind,
            @RequestParam(name = "q", required = false) @Nullable String text,
            @RequestParam(name = "thema", required = false) @Nullable String subject,
            @RequestParam(required = false) @Nullable String land,
            @RequestParam(name = "dauer", required = false) @Nullable String duration,
            @RequestParam(name = "sortierung", required = false) @Nullable String order,
            @RequestParam(name = "seite", required = false) @Nullable String page) {
        return Answer.show(
                pages.libraryTemplatesList(
                        frame,
                        lists.of(
                                viewer,
                                TemplateFilter.of(text, subject, land, duration, order, page)
                                        .among(TemplateKind.of(kind)))));
    }
}
