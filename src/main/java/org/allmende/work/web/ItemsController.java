package org.allmende.work.web;

import jtegenerated.Templates;
import org.allmende.plan.ItemKind;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemCreation;
import org.allmende.work.ItemId;
import org.allmende.work.ProjectHead;
import org.allmende.work.ProjectHeads;
import org.allmende.work.ProjectId;
import org.allmende.work.Spot;
import org.allmende.work.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** New packages, tasks and milestones. */
@Controller
class ItemsController {

    private final Templates pages;
    private final ItemCreation creation;
    private final ProjectHeads heads;

    ItemsController(Templates pages, ItemCreation creation, ProjectHeads heads) {
        this.pages = pages;
        this.creation = creation;
        this.heads = heads;
    }

    @PostMapping("/projekte/{project}/elemente")
    Answer add(Frame frame, Viewer viewer, @PathVariable ProjectId project, NewItemForm form) {
        return Answer.trying(
                () -> {
                    var problems = new Problems();
                    String title = problems.required("title", form.title(), 300);
                    ItemKind kind =
                            problems.choice("kind", form.kind(), ItemKind.class, ItemKind.TASK);
                    problems.refuseIfAny();
                    Spot spot = Spot.lastIn(Address.given(form.parent(), ItemId::of));
                    var created = creation.add(viewer, project, kind, title, spot, Cause.HAND);
                    String back = WayBack.to(project, form.zurueck());
                    return Answer.seeOther(back)
                            .saying("work.item.added", title)
                            .undoing(WayBack.undo(project, created.change(), back));
                },
                problems -> {
                    creation.checkPlansAt(
                            viewer, project, Address.given(form.parent(), ItemId::of));
                    ProjectHead head = heads.ofParts(viewer, project, frame.t().today());
                    return pages.workItemNew(
                            frame, head, form, WayBack.to(project, form.zurueck()), problems);
                });
    }
}
