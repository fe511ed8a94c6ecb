package org.allmende.entry.web;

import java.util.List;
import java.util.Map;
import jtegenerated.Templates;
import org.allmende.entry.Picked;
import org.allmende.entry.Selection;
import org.allmende.entry.SelectionEdit;
import org.allmende.entry.Selections;
import org.allmende.shared.Problem;
import org.allmende.shared.Refused;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.ProjectId;
import org.allmende.work.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Several items changed at once. */
@Controller
@RequestMapping("/projekte/{project}/auswahl")
class SelectionController {

    private final Templates pages;
    private final Selections selections;
    private final SelectionEdit edit;

    SelectionController(Templates pages, Selections selections, SelectionEdit edit) {
        this.pages = pages;
        this.selections = selections;
        this.edit = edit;
    }

    @GetMapping
    Answer choose(Frame frame, Viewer viewer, @PathVariable ProjectId project, SelectionForm form) {
        return page(frame, viewer, project, form, Map.of(), List.of(), 200);
    }

    @PostMapping
    Answer apply(Frame frame, Viewer viewer, @PathVariable ProjectId project, SelectionForm form) {
        Selection selection =
                selections.of(viewer, project, form.items(), frame.t().today(), Map.of());
        try {
            var problems = new Problems();
            if (selection.items().isEmpty()) {
                problems.add(Problem.of("entry.selection.empty"));
            }
            var wanted = form.read(problems);
            problems.refuseIfAny();
            var outcome =
                    edit.apply(
                            viewer,
                            project,
                            selection.items(),
                            wanted,
                            form.all(),
                            frame.t().today());
            return outcome.refused().isEmpty() || outcome.change() != null
                    ? done(frame, viewer, project, form, outcome)
                    : page(frame, viewer, project, form, outcome.refused(), List.of(), 422);
        } catch (SelectionEdit.NotAll notAll) {
            return page(
                    frame,
                    viewer,
                    project,
                    form,
                    notAll.refused(),
                    List.of(Problem.of("entry.selection.notAll")),
                    422);
        } catch (Refused refused) {
            return page(frame, viewer, project, form, Map.of(), refused.problems(), 422);
        }
    }

    private Answer done(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            SelectionForm form,
            SelectionEdit.Outcome outcome) {
        String back = WayBack.to(project, form.zurueck());
        String undo =
                outcome.change() == null ? null : WayBack.undo(project, outcome.change(), back);
        if (outcome.refused().isEmpty()) {
            var way =
                    Answer.seeOther(back)
                            .saying(
                                    outcome.changed() == 1
                                            ? "entry.selection.changed.one"
                                            : "entry.selection.changed",
                                    frame.t().number(outcome.changed()));
            return undo == null ? way : way.undoing(undo);
        }
        var selection =
                selections.of(
                        viewer,
                        project,
                        outcome.refused().keySet().stream().map(Picked::id).toList(),
                        frame.t().today(),
                        outcome.refused());
        return Answer.show(
                pages.entrySelectiondone(frame, selection, outcome.changed(), undo, back));
    }

    private Answer page(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            SelectionForm form,
            Map<Picked, Problem> refused,
            List<Problem> problems,
            int status) {
        var selection = selections.of(viewer, project, form.items(), frame.t().today(), refused);
        return Answer.show(
                pages.entrySelection(
                        frame, selection, form, WayBack.to(project, form.zurueck()), problems),
                status);
    }
}
