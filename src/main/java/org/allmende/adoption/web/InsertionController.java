package org.allmende.adoption.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.adoption.InsertionForm;
import org.allmende.adoption.InsertionPages;
import org.allmende.adoption.TemplateInsertion;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** A template added to a running project. */
@Controller
@RequestMapping("/vorlagen/{slug}/einfuegung")
class InsertionController {

    private final InsertionPages insertions;
    private final TemplateInsertion insertion;
    private final Templates pages;

    InsertionController(InsertionPages insertions, TemplateInsertion insertion, Templates pages) {
        this.insertions = insertions;
        this.insertion = insertion;
        this.pages = pages;
    }

    /** First the project, unless the way led through one; then the form with its preview. */
    @GetMapping
    Answer form(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = InsertionForm.of(fields);
        return Answer.show(
                form.project().isEmpty()
                        ? pages.adoptionProject(frame, insertions.projects(viewer, slug))
                        : page(frame, viewer, slug, form, null));
    }

    @PostMapping
    Answer insert(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = InsertionForm.of(fields);
        return Answer.trying(
                () -> {
                    var inserted =
                            insertion.insert(
                                    viewer,
                                    insertions.request(viewer, slug, form),
                                    frame.t().today());
                    String project = "/projekte/" + form.project();
                    return Answer.seeOther(project + "/elemente/" + inserted.root())
                            .saying("adoption.inserted")
                            .undoing(project + "/verlauf/" + inserted.change() + "/ruecknahme");
                },
                problems -> page(frame, viewer, slug, form, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            String slug,
            InsertionForm form,
            @Nullable List<Problem> problems) {
        var page = insertions.of(viewer, slug, form, frame.t().today());
        return pages.adoptionInsertion(frame, problems == null ? page : page.with(problems));
    }
}
