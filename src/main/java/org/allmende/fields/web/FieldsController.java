package org.allmende.fields.web;

import java.util.List;
import jtegenerated.Templates;
import org.allmende.fields.FieldForm;
import org.allmende.fields.FieldId;
import org.allmende.fields.FieldKeeping;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The fields an authority defines for itself. */
@Controller
@RequestMapping(FieldsController.PATH)
class FieldsController {

    static final String PATH = "/verwaltung/felder";

    private final Templates pages;
    private final FieldKeeping fields;

    FieldsController(Templates pages, FieldKeeping fields) {
        this.pages = pages;
        this.fields = fields;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer) {
        return Answer.show(
                pages.fieldsPage(frame, fields.all(viewer), FieldForm.empty(), List.of()));
    }

    @PostMapping
    Answer add(Frame frame, Viewer viewer, FieldForm form) {
        return Answer.trying(
                () -> {
                    fields.add(viewer, form);
                    return Answer.seeOther(PATH).saying("fields.added", form.name().strip());
                },
                problems -> pages.fieldsPage(frame, fields.all(viewer), form, problems));
    }

    @GetMapping("/{field}")
    Answer form(Frame frame, Viewer viewer, @PathVariable FieldId field) {
        var known = fields.one(viewer, field);
        return Answer.show(pages.fieldsEdit(frame, known, FieldForm.of(known), List.of()));
    }

    @PostMapping("/{field}")
    Answer change(Frame frame, Viewer viewer, @PathVariable FieldId field, FieldForm form) {
        return Answer.trying(
                () -> {
                    fields.change(viewer, field, form);
                    return Answer.seeOther(PATH).saying("fields.changed", form.name().strip());
                },
                problems -> pages.fieldsEdit(frame, fields.one(viewer, field), form, problems));
    }

    @PostMapping("/{field}/platz")
    Answer move(
            Viewer viewer, @PathVariable FieldId field, @RequestParam @Nullable String richtung) {
        fields.move(viewer, field, "hoch".equals(richtung));
        return Answer.seeOther(PATH);
    }

    @PostMapping("/{field}/archiv")
    Answer archive(
            Frame frame,
            Viewer viewer,
            @PathVariable FieldId field,
            @RequestParam @Nullable String archiviert) {
        boolean archived = !"false".equals(archiviert);
        return Answer.trying(
                () ->
                        Answer.seeOther(PATH)
                                .saying(
                                        archived ? "fields.archived" : "fields.restored",
                                        fields.archive(viewer, field, archived).name()),
                problems ->
                        pages.fieldsPage(frame, fields.all(viewer), FieldForm.empty(), problems));
    }

    @PostMapping("/{field}/loeschung")
    Answer delete(Frame frame, Viewer viewer, @PathVariable FieldId field) {
        return Answer.trying(
                () ->
                        Answer.seeOther(PATH)
                                .saying("fields.deleted", fields.delete(viewer, field).name()),
                problems ->
                        pages.fieldsPage(frame, fields.all(viewer), FieldForm.empty(), problems));
    }
}
