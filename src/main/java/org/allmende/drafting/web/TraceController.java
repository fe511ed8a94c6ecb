package org.allmende.drafting.web;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import jtegenerated.Templates;
import org.allmende.drafting.Draft;
import org.allmende.drafting.DraftEditing;
import org.allmende.drafting.DraftId;
import org.allmende.drafting.TraceDeciding;
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

/** What a draft brought along from its project. */
@Controller
@RequestMapping("/werkstatt/{draft}/spuren")
class TraceController {

    private final DraftEditing editing;
    private final TraceDeciding deciding;
    private final Templates pages;

    TraceController(DraftEditing editing, TraceDeciding deciding, Templates pages) {
        this.editing = editing;
        this.deciding = deciding;
        this.pages = pages;
    }

    @GetMapping
    Answer show(Frame frame, Viewer viewer, @PathVariable DraftId draft) {
        return Answer.show(page(frame, viewer, editing.of(viewer, draft), List.of()));
    }

    @PostMapping
    Answer decide(
            Frame frame,
            Viewer viewer,
            @PathVariable DraftId draft,
            @RequestParam(defaultValue = "") String mark,
            @RequestParam(name = "entscheidung", defaultValue = "") String typed,
            @RequestParam(defaultValue = "") String other) {
        Draft seen = editing.of(viewer, draft);
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    var decision =
                            problems.choice(
                                    "entscheidung",
                                    typed,
                                    TraceDeciding.Decision.class,
                                    TraceDeciding.Decision.KEEP);
                    problems.text("other", other, 2_000);
                    problems.refuseIfAny();
                    deciding.decide(viewer, draft, mark, decision, other);
                    return Answer.seeOther(seen.path() + "/spuren")
                            .saying("drafting.traces.decided");
                },
                problems -> page(frame, viewer, seen, problems));
    }

    private JteModel page(Frame frame, Viewer viewer, Draft draft, List<Problem> problems) {
        return pages.draftingTraces(frame, draft, deciding.open(viewer, draft), problems);
    }
}
