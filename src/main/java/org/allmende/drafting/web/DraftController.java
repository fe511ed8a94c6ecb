package org.allmende.drafting.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.drafting.Draft;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.NewItem;
import org.allmende.plan.Item;
import org.allmende.plan.PlanEdits;
import org.allmende.shared.NotFound;
import org.allmende.shared.Problem;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The structure of a draft. */
@Controller
@RequestMapping("/werkstatt/{draft}")
class DraftController {

    private final DraftEditing editing;
    private final Templates pages;

    DraftController(DraftEditing editing, Templates pages) {
        this.editing = editing;
        this.pages = pages;
    }

    /**
     * @param parent key of the package that the form below names already
     */
    @GetMapping
    Answer show(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @RequestParam(name = "paket", defaultValue = "") String parent) {
        return Answer.show(
                page(
                        frame,
                        editing.of(viewer, draft),
                        new NewItem(parent, NewItem.EMPTY.kind(), ""),
                        List.of()));
    }

    @PostMapping("/eintraege")
    Answer add(Frame frame, Viewer viewer, @PathVariable DraftId draft, NewItem form) {
        Draft seen = editing.of(viewer, draft);
        return Answer.trying(
                () -> {
                    Item item = form.read();
                    int before =
                            editing.edit(
                                    viewer,
                                    draft,
                                    document ->
                                            document.with(PlanEdits.add(document.plan(), item)));
                    String parent = item.parent() == null ? "" : "?paket=" + item.parent();
                    return Answer.seeOther(seen.path() + parent)
                            .saying("drafting.item.added", item.title())
                            .undoing(undo(seen, before));
                },
                problems -> page(frame, seen, form, problems));
    }

    @PostMapping("/eintraege/{key}/platz")
    Answer move(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @PathVariable String key,
            @RequestParam(name = "schritt", defaultValue = "") String typed) {
        Draft seen = editing.of(viewer, draft);
        Item item = item(seen, key);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    var step =
                            problems.choice(
                                    "schritt", typed, PlanEdits.Step.class, PlanEdits.Step.UP);
                    problems.refuseIfAny();
                    int before =
                            editing.edit(
                                    viewer,
                                    draft,
                                    document ->
                                            document.with(
                                                    PlanEdits.move(
                                                            document.plan(), item.key(), step)));
                    return Answer.seeOther(seen.path())
                            .saying("drafting.item.moved", item.title())
                            .undoing(undo(seen, before));
                },
                problems -> page(frame, seen, NewItem.EMPTY, problems));
    }

    @PostMapping("/eintraege/{key}/loeschung")
    Answer remove(
            Frame frame, Viewer viewer, @PathVariable DraftId draft, @PathVariable String key) {
        Draft seen = editing.of(viewer, draft);
        Item item = item(seen, key);
        return Answer.trying(
                () -> {
                    int before =
                            editing.edit(
                                    viewer,
                                    draft,
                                    document ->
                                            document.with(
                                                    PlanEdits.without(
                                                            document.plan(), item.key())));
                    return Answer.seeOther(seen.path())
                            .saying("drafting.item.removed", item.title())
                            .undoing(undo(seen, before));
                },
                problems -> page(frame, seen, NewItem.EMPTY, problems));
    }

    @PostMapping("/ruecknahme/{version}")
    Answer undo(Viewer viewer, @PathVariable DraftId draft, @PathVariable int version) {
        editing.undo(viewer, draft, version);
        return Answer.seeOther("/werkstatt/" + draft).saying("drafting.undone");
    }

    @PostMapping("/verwerfung")
    Answer discard(Viewer viewer, @PathVariable DraftId draft) {
        String title = editing.of(viewer, draft).title();
        editing.discard(viewer, draft);
        return Answer.seeOther(WorkshopController.PATH)
                .saying("drafting.discarded", title)
                .undoing("/werkstatt/" + draft + "/wiederaufnahme");
    }

    @PostMapping("/wiederaufnahme")
    Answer restore(Viewer viewer, @PathVariable DraftId draft) {
        editing.restore(viewer, draft);
        return Answer.seeOther("/werkstatt/" + draft).saying("drafting.restored");
    }

    static String undo(Draft draft, int version) {
        return draft.path() + "/ruecknahme/" + version;
    }

    static Item item(Draft draft, String typed) {
        return draft.document().plan().items().stream()
                .filter(item -> item.key().value().equals(typed))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private JteModel page(Frame frame, Draft draft, NewItem form, List<Problem> problems) {
        return pages.draftingTree(frame, draft, form, problems);
    }
}
