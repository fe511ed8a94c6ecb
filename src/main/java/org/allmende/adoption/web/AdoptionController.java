package org.allmende.adoption.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.adoption.AdoptionForm;
import org.allmende.adoption.AdoptionPages;
import org.allmende.adoption.TemplateAdoption;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
@RequestMapping("/vorlagen/{slug}/uebernahme")
class AdoptionController {

    private final AdoptionPages adoptions;
    private final TemplateAdoption adoption;
    private final Templates pages;

    AdoptionController(AdoptionPages adoptions, TemplateAdoption adoption, Templates pages) {
        this.adoptions = adoptions;
        this.adoption = adoption;
        this.pages = pages;
    }

    /** The empty form; with parameters, the same form with the preview they give. */
    @GetMapping
    Answer form(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = AdoptionForm.isSent(fields) ? AdoptionForm.of(fields) : null;
        return Answer.show(
                pages.adoptionForm(frame, adoptions.of(viewer, slug, form, frame.t().today())));
    }

    @PostMapping
    Answer adopt(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = AdoptionForm.of(fields);
        return Answer.trying(
                () ->
                        started(
                                adoption.adopt(
                                        viewer,
                                        adoptions.request(viewer, slug, form),
                                        frame.t().today())),
                problems -> again(frame, viewer, slug, form, problems));
    }

    private JteModel again(
            Frame frame, Viewer viewer, String slug, AdoptionForm form, List<Problem> problems) {
        return pages.adoptionForm(
                frame, adoptions.of(viewer, slug, form, frame.t().today()).with(problems));
    }

    private static Answer started(ProjectId project) {
        return Answer.seeOther("/projekte/" + project).saying("adoption.started");
    }
}
