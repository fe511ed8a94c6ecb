package org.allmende.drafting.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.drafting.Draft;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.DraftPreview;
import org.allmende.drafting.DraftPublishing;
import org.allmende.drafting.PublicationForm;
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

/** The way of a draft into the library: asked for by one person, answered by another. */
@Controller
@RequestMapping("/werkstatt/{draft}")
class PublicationController {

    private final DraftEditing editing;
    private final DraftPublishing publishing;
    private final DraftPreview preview;
    private final Templates pages;

    PublicationController(
            DraftEditing editing,
            DraftPublishing publishing,
            DraftPreview preview,
            Templates pages) {
        this.editing = editing;
        this.publishing = publishing;
        this.preview = preview;
        this.pages = pages;
    }

    @GetMapping("/vorschau")
    Answer preview(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        Draft seen = editing.of(viewer, draft);
        return Answer.show(
                pages.draftingPreview(frame, seen, preview.of(viewer, seen, frame.t().today())));
    }

    @GetMapping("/veroeffentlichung")
    Answer show(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        Draft seen = editing.of(viewer, draft);
        return Answer.show(page(frame, viewer, seen, PublicationForm.of(seen), "", List.of()));
    }

    @PostMapping("/veroeffentlichung")
    Answer send(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @RequestParam MultiValueMap<String, String> fields) {
        Draft seen = editing.of(viewer, draft);
        var form = PublicationForm.of(fields);
        return Answer.trying(
                () -> {
                    publishing.send(viewer, draft, form);
                    return Answer.seeOther(seen.path() + "/veroeffentlichung")
                            .saying("drafting.sent")
                            .undoing(seen.path() + "/rueckzug");
                },
                problems -> page(frame, viewer, seen, form, "", problems));
    }

    @PostMapping("/rueckzug")
    Answer withdraw(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        Draft seen = editing.of(viewer, draft);
        return Answer.trying(
                () -> {
                    publishing.withdraw(viewer, draft);
                    return Answer.seeOther(seen.path()).saying("drafting.withdrawn");
                },
                problems -> page(frame, viewer, seen, PublicationForm.of(seen), "", problems));
    }

    @PostMapping("/freigabe")
    Answer accept(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        Draft seen = editing.of(viewer, draft);
        return Answer.trying(
                () ->
                        Answer.seeOther("/vorlagen/" + publishing.accept(viewer, draft))
                                .saying("drafting.published", seen.title()),
                problems -> page(frame, viewer, seen, PublicationForm.of(seen), "", problems));
    }

    @PostMapping("/rueckgabe")
    Answer giveBack(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @RequestParam(defaultValue = "") String remark) {
        Draft seen = editing.of(viewer, draft);
        return Answer.trying(
                () -> {
                    publishing.giveBack(viewer, draft, remark);
                    return Answer.seeOther(WorkshopController.PATH)
                            .saying("drafting.givenBack", seen.title());
                },
                problems -> page(frame, viewer, seen, PublicationForm.of(seen), remark, problems));
    }

    private JteModel page(
            Frame frame,
            Viewer viewer,
            Draft draft,
            PublicationForm form,
            String remark,
            List<Problem> problems) {
        return pages.draftingPublication(
                frame, viewer, draft, form, publishing.others(viewer), remark, problems);
    }
}
