package org.allmende.drafting.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.drafting.Draft;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.HeaderForm;
import org.allmende.drafting.Overtaken;
import org.allmende.drafting.RolesForm;
import org.allmende.shared.Problem;
import org.allmende.shared.Stale;
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

/** What a draft says about itself, and its roles. */
@Controller
@RequestMapping("/werkstatt/{draft}")
class DraftHeaderController {

    private final DraftEditing editing;
    private final Templates pages;

    DraftHeaderController(DraftEditing editing, Templates pages) {
        this.editing = editing;
        this.pages = pages;
    }

    @GetMapping("/kopf")
    Answer header(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        Draft seen = editing.of(viewer, draft);
        return Answer.show(header(frame, seen, HeaderForm.of(seen), List.of(), List.of()));
    }

    @PostMapping("/kopf")
    Answer changeHeader(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @RequestParam MultiValueMap<String, String> fields) {
        Draft seen = editing.of(viewer, draft);
        var form = HeaderForm.of(fields);
        return Answer.trying(
                () -> {
                    try {
                        return changed(seen, "/kopf", editing.header(viewer, draft, form));
                    } catch (Stale stale) {
                        var others =
                                Overtaken.between(
                                        "drafting.header.",
                                        form.fields(),
                                        HeaderForm.of(seen).fields());
                        return Answer.show(
                                header(frame, seen, form.over(seen), others, List.of()), 409);
                    }
                },
                problems -> header(frame, seen, form, List.of(), problems));
    }

    @GetMapping("/rollen")
    Answer roles(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        Draft seen = editing.of(viewer, draft);
        return Answer.show(pages.draftingRoles(frame, seen, RolesForm.of(seen), List.of()));
    }

    @PostMapping("/rollen")
    Answer changeRoles(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @RequestParam MultiValueMap<String, String> fields) {
        Draft seen = editing.of(viewer, draft);
        var form = RolesForm.of(fields);
        return Answer.trying(
                () -> {
                    try {
                        return changed(seen, "/rollen", editing.roles(viewer, draft, form));
                    } catch (Stale stale) {
                        var said = List.of(Problem.of("drafting.roles.stale"));
                        return Answer.show(
                                pages.draftingRoles(frame, seen, form.over(seen), said), 409);
                    }
                },
                problems -> pages.draftingRoles(frame, seen, form, problems));
    }

    private static Answer changed(Draft draft, String page, int before) {
        return Answer.seeOther(draft.path() + page)
                .saying("drafting.changed")
                .undoing(DraftController.undo(draft, before));
    }

    private JteModel header(
            Frame frame,
            Draft draft,
            HeaderForm form,
            List<Overtaken> overtaken,
            List<Problem> problems) {
        return pages.draftingHeader(frame, draft, form, overtaken, problems);
    }
}
