package org.allmende.adoption.web;

import jtegenerated.Templates;
import org.allmende.adoption.InsertionPages;
import org.allmende.library.TemplateFilter;
import org.allmende.library.TemplateKind;
import org.allmende.library.TemplateLists;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Which template shall be added to a package of a project. */
@Controller
class TemplateChoiceController {

    private final InsertionPages insertions;
    private final TemplateLists lists;
    private final Templates pages;

    TemplateChoiceController(InsertionPages insertions, TemplateLists lists, Templates pages) {
        this.insertions = insertions;
        this.lists = lists;
        this.pages = pages;
    }

    @GetMapping("/projekte/{project}/vorlagenauswahl")
    Answer choose(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @RequestParam(defaultValue = "") String paket,
            @RequestParam(defaultValue = "") String q) {
        var place = insertions.place(viewer, project, paket);
        var found = lists.of(viewer, TemplateFilter.saying(TemplateKind.TEMPLATE, q));
        return Answer.show(pages.adoptionChoice(frame, place, paket, found));
    }
}
