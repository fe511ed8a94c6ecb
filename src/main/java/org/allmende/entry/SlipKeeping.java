package org.allmende.entry;

import java.util.List;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Refused;
import org.allmende.tenancy.PersonId;
import org.allmende.tenancy.Viewer;
import org.allmende.work.Cause;
import org.allmende.work.ItemId;
import org.allmende.work.OutlineCreation;
import org.allmende.work.OutlineLine;
import org.allmende.work.Priority;
import org.allmende.work.ProjectChanged;
import org.allmende.work.ProjectId;
import org.allmende.work.Spot;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Notes, finishes and takes slips into a project. */
@Component
@Transactional
public class SlipKeeping {

    private final Slips slips;
    private final OutlineCreation creation;

    SlipKeeping(Slips slips, OutlineCreation creation) {
        this.slips = slips;
        this.creation = creation;
    }

    @Transactional(readOnly = true)
    public List<Slip> open(Viewer viewer) {
        return slips.open(viewer);
    }

    @Transactional(readOnly = true)
    public List<Slip> done(Viewer viewer) {
        return slips.done(viewer);
    }

    public Slip own(Viewer viewer, SlipId id) {
        return slips.own(viewer, id);
    }

    /**
     * @param text 1 to 2,000 characters
     */
    public void note(Viewer viewer, String text) {
        slips.insert(viewer, text);
    }

    public Slip finish(Viewer viewer, SlipId id, boolean done) {
        Slip slip = slips.own(viewer, id);
        slips.finish(viewer, id, done);
        return slip;
    }

    /**
     * Makes a task of it, for the one who wrote it.
     *
     * @param parent the package it goes into, or null for the top
     * @throws Refused when it is done already
     */
    public OutlineCreation.Added takeOver(
            Viewer viewer, SlipId id, ProjectId project, @Nullable ItemId parent, String title) {
        Slip slip = slips.own(viewer, id);
        if (slip.doneAt() != null) {
            throw new Refused("entry.slip.gone");
        }
        boolean answers = viewer.group().mayBeResponsible();
        PersonId me = viewer.person();
        var line =
                new OutlineLine(
                        0,
                        ItemKind.TASK,
                        title,
                        slip.rest(),
                        Priority.NORMAL,
                        answers ? me : null,
                        answers ? List.of() : List.of(me),
                        null,
                        null,
                        null,
                        "");
        var added = creation.add(viewer, project, Spot.lastIn(parent), List.of(line), Cause.HAND);
        if (!slips.become(viewer, id, project, added.items().getFirst())) {
            throw new Refused("entry.slip.gone");
        }
        return added;
    }

    @EventListener
    void on(ProjectChanged changed) {
        if (changed.cause() != Cause.UNDO) {
            return;
        }
        List<ItemId> gone =
                changed.steps().stream()
                        .filter(step -> step.field().equals("DELETED") && step.to() != null)
                        .map(ProjectChanged.Step::item)
                        .toList();
        if (!gone.isEmpty()) {
            slips.comeBack(changed.by(), gone);
        }
    }
}
