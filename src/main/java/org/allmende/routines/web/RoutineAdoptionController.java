package org.allmende.routines.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.routines.RoutineAdoption;
import org.allmende.routines.RoutineForm;
import org.allmende.routines.RoutineFormPages;
import org.allmende.routines.RoutineId;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Carrying out a routine of the library. */
@Controller
@RequestMapping("/vorlagen/{slug}/routine")
class RoutineAdoptionController {

    private final RoutineFormPages forms;
    private final RoutineAdoption adoption;
    private final Templates pages;

    RoutineAdoptionController(RoutineFormPages forms, RoutineAdoption adoption, Templates pages) {
        this.forms = forms;
        this.adoption = adoption;
        this.pages = pages;
    }

    /** The empty form; with parameters, the same form with the days they give. */
    @GetMapping
    Answer form(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        return Answer.show(
                pages.routinesForm(
                        frame,
                        forms.adopting(viewer, slug, RoutineForm.of(fields), frame.t().today())));
    }

    @PostMapping
    Answer adopt(
            Frame frame,
            Viewer viewer,
            @PathVariable String slug,
            @RequestParam MultiValueMap<String, String> fields) {
        var form = RoutineForm.read(fields);
        return Answer.trying(
                () -> {
                    RoutineId id = adoption.adopt(viewer, slug, form, frame.t().today());
                    return Answer.seeOther("/routinen/" + id).saying("routines.adopted");
                },
                problems -> again(frame, viewer, slug, form, problems));
    }

    private JteModel again(
            Frame frame, Viewer viewer, String slug, RoutineForm form, List<Problem> problems) {
        return pages.routinesForm(
                frame, forms.adopting(viewer, slug, form, frame.t().today()).saying(problems));
    }
}
