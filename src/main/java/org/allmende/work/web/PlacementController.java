package org.allmende.work.web;

import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import jtegenerated.Templates;
import org.allmende.shared.Forbidden;
import org.allmende.shell.Address;
import org.allmende.shell.Answer;
import org.allmende.shell.Frame;
import org.allmende.shell.Problems;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.ItemRemoval;
import org.allmende.work.Placement;
import org.allmende.work.Placements;
import org.allmende.work.ProjectId;
import org.allmende.work.Spot;
import org.allmende.work.TaskEditing;
import org.allmende.work.TaskPlacement;
import org.allmende.work.TaskState;
import org.allmende.work.TaskStateChange;
import org.allmende.work.WayBack;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Everything one does with a tile besides opening it: move, rename, another state, delete. */
@Controller
@RequestMapping("/projekte/{project}/elemente/{item}")
class PlacementController {

    private final Templates pages;
    private final Placements placements;
    private final TaskPlacement placing;
    private final TaskEditing editing;
    private final TaskStateChange states;
    private final ItemRemoval removal;

    PlacementController(
            Templates pages,
            Placements placements,
            TaskPlacement placing,
            TaskEditing editing,
            TaskStateChange states,
            ItemRemoval removal) {
        this.pages = pages;
        this.placements = placements;
        this.placing = placing;
        this.editing = editing;
        this.states = states;
        this.removal = removal;
    }

    @GetMapping("/platz")
    Answer choose(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            PlacementForm form) {
        Placement placement = placement(viewer, project, item, form);
        if (!placement.project().mine().mayWork()) {
            throw new Forbidden();
        }
        return Answer.show(
                pages.workItemPlacement(
                        frame, placement, form, WayBack.to(project, form.zurueck()), List.of()));
    }

    @PostMapping("/platz")
    Answer place(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            PlacementForm form) {
        return done(
                frame,
                viewer,
                project,
                item,
                form,
                "work.item.moved",
                before -> {
                    var spot = new Spot(before.parent(), Address.given(form.before(), ItemId::of));
                    return placing.move(viewer, project, item, spot);
                });
    }

    @PostMapping("/titel")
    Answer rename(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            PlacementForm form) {
        return done(
                frame,
                viewer,
                project,
                item,
                form,
                "work.item.renamed",
                before -> {
                    if (!before.project().mine().mayPlan()) {
                        throw new Forbidden();
                    }
                    var problems = new Problems();
                    String title = problems.required("title", form.title(), 300);
                    problems.refuseIfAny();
                    return editing.rename(viewer, project, item, title);
                });
    }

    @PostMapping("/zustand")
    Answer bring(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            PlacementForm form) {
        return done(
                frame,
                viewer,
                project,
                item,
                form,
                "work.item.brought",
                before -> {
                    if (!before.project().mine().mayWork()) {
                        throw new Forbidden();
                    }
                    var problems = new Problems();
                    TaskState state =
                            problems.choice(
                                    "state", form.state(), TaskState.class, TaskState.PLANNED);
                    var until = problems.date("pausedUntil", form.pausedUntil());
                    problems.refuseIfAny();
                    return states.bring(
                            viewer, project, item, state, until, frame.t().today(), Cause.HAND);
                });
    }

    @PostMapping("/loeschung")
    Answer remove(
            Frame frame,
            Viewer viewer,
            @PathVariable ProjectId project,
            @PathVariable ItemId item,
            PlacementForm form) {
        return done(
                frame,
                viewer,
                project,
                item,
                form,
                "work.item.deleted",
                before -> removal.remove(viewer, project, item, Cause.HAND));
    }

    private Answer done(
            Frame frame,
            Viewer viewer,
            ProjectId project,
            ItemId item,
            PlacementForm form,
            String notice,
            Function<Placement, UUID> step) {
        Placement before = placement(viewer, project, item, form);
        String back = WayBack.to(project, form.zurueck());
        return Answer.trying(
                () ->
                        Answer.seeOther(back)
                                .saying(notice, before.item().title())
                                .undoing(WayBack.undo(project, step.apply(before), back)),
                problems ->
                        pages.workItemPlacement(
                                frame,
                                placement(viewer, project, item, form),
                                form,
                                back,
                                problems));
    }

    private Placement placement(Viewer viewer, ProjectId project, ItemId item, PlacementForm form) {
        return form.parent() == null
                ? placements.of(viewer, project, item)
                : placements.in(viewer, project, item, Address.given(form.parent(), ItemId::of));
    }
}
