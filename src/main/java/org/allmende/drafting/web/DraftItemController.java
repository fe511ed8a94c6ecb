package org.allmende.drafting.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.drafting.Draft;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.ItemForm;
import org.allmende.drafting.Overtaken;
import org.allmende.plan.Item;
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

/** One item of a draft with all its fields. */
@Controller
@RequestMapping("/werkstatt/{draft}/eintraege/{key}")
class DraftItemController {

    private final DraftEditing editing;
    private final Templates pages;

    DraftItemController(DraftEditing editing, Templates pages) {
        this.editing = editing;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable DraftId draft, @PathVariable String key) {
        Draft seen = editing.of(viewer, draft);
        Item item = DraftController.item(seen, key);
        return Answer.show(
                page(frame, seen, item, ItemForm.of(seen, item.key()), List.of(), List.of()));
    }

    @PostMapping
    Answer change(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @PathVariable String key,
            @RequestParam MultiValueMap<String, String> fields) {
        Draft seen = editing.of(viewer, draft);
        Item item = DraftController.item(seen, key);
        var form = ItemForm.of(fields);
        return Answer.trying(
                () -> {
                    try {
                        int before = editing.item(viewer, draft, item.key(), form);
                        return Answer.seeOther(seen.path())
                                .saying("drafting.item.changed", item.title())
                                .undoing(DraftController.undo(seen, before));
                    } catch (Stale stale) {
                        var stored = ItemForm.of(seen, item.key());
                        var others =
                                Overtaken.between("drafting.item.", form.fields(), stored.fields());
                        return Answer.show(
                                page(frame, seen, item, form.over(seen), others, List.of()), 409);
                    }
                },
                problems -> page(frame, seen, item, form, List.of(), problems));
    }

    private JteModel page(
            Frame frame,
            Draft draft,
            Item item,
            ItemForm form,
            List<Overtaken> overtaken,
            List<Problem> problems) {
        return pages.draftingItem(frame, draft, item, form, overtaken, problems);
    }
}
