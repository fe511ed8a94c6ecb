package org.allmende.work;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.allmende.shared.Refused;
import org.allmende.shared.TimeOrderedId;
import org.allmende.tenancy.Viewer;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a change back: every field it touched gets its earlier value again, unless somebody has
 * changed it since. Taking back leaves a trace of its own and can itself be taken back.
 */
@Component
public class ChangeUndo {

    static final String UPGRADED = "UPGRADED";

    private final Projects projects;
    private final Items items;
    private final ItemWriter writer;
    private final ItemRemoval removal;
    private final Places places;
    private final ChangeSteps changes;
    private final History history;
    private final ApplicationEventPublisher events;

    ChangeUndo(
            Projects projects,
            Items items,
            ItemWriter writer,
            ItemRemoval removal,
            Places places,
            ChangeSteps changes,
            History history,
            ApplicationEventPublisher events) {
        this.projects = projects;
        this.items = items;
        this.writer = writer;
        this.removal = removal;
        this.places = places;
        this.changes = changes;
        this.history = history;
        this.events = events;
    }

    /**
     * @return the change that undid it
     * @throws Refused when something was changed since, or there is nothing to take back
     */
    @Transactional
    public UUID takeBack(Viewer viewer, ProjectId project, UUID change) {
        List<ChangeSteps.Step> steps = changes.of(viewer, project, change);
        if (steps.isEmpty()) {
            return takeDecisionsBack(viewer, project, change);
        }
        Project seen =
                projects.at(
                        viewer,
                        project,
                        steps.stream().map(ChangeSteps.Step::item).collect(Collectors.toSet()));
        if (steps.stream().allMatch(ChangeSteps.Step::isWork)) {
            seen.forWorking();
        } else {
            seen.forPlanning();
        }
        projects.lock(viewer, project);
        UUID undo = TimeOrderedId.next();
        restore(viewer, project, steps, change, undo);
        removeCreated(viewer, project, steps, undo);
        remaining(steps).forEach((item, fields) -> takeBack(viewer, project, item, fields, undo));
        events.publishEvent(new ChangeTakenBack(viewer, project, change, undo));
        return undo;
    }

    /**
     * An upgrade of which nothing was taken changed no item, but what was declined is offered
     * again.
     */
    private UUID takeDecisionsBack(Viewer viewer, ProjectId project, UUID change) {
        Project seen = projects.visibleTo(viewer, project);
        seen.forWorking();
        String decided =
                changes.decided(viewer, project, change)
                        .orElseThrow(() -> new Refused("work.undo.nothing"));
        seen.forPlanning();
        projects.lock(viewer, project);
        UUID undo = TimeOrderedId.next();
        history.append(
                viewer,
                project,
                undo,
                Cause.UNDO,
                List.of(new History.Trace(null, UPGRADED, decided, null)));
        events.publishEvent(new ChangeTakenBack(viewer, project, change, undo));
        return undo;
    }

    private void restore(
            Viewer viewer,
            ProjectId project,
            List<ChangeSteps.Step> steps,
            UUID change,
            UUID undo) {
        long deleted = steps.stream().filter(ChangeSteps.Step::isDeletion).count();
        if (deleted == 0) {
            return;
        }
        List<History.Trace> back = changes.restore(viewer, project, change, undo);
        if (back.size() != deleted) {
            throw new Refused("work.undo.changedSince");
        }
        history.tell(viewer, project, undo, Cause.UNDO, back);
        if (changes.leavesOrphans(viewer, project, undo)) {
            throw new Refused("work.undo.packageGone");
        }
    }

    /** All at once: a list that was pasted is a thousand of them. */
    private void removeCreated(
            Viewer viewer, ProjectId project, List<ChangeSteps.Step> steps, UUID undo) {
        List<ItemId> created =
                steps.stream()
                        .filter(step -> step.field() == ItemField.CREATED)
                        .map(ChangeSteps.Step::item)
                        .toList();
        if (!created.isEmpty() && removal.markAll(viewer, project, created, undo) == 0) {
            throw new Refused("work.undo.changedSince");
        }
    }

    private static LinkedHashMap<ItemId, List<ChangeSteps.Step>> remaining(
            List<ChangeSteps.Step> steps) {
        Set<ItemId> created =
                steps.stream()
                        .filter(step -> step.field() == ItemField.CREATED)
                        .map(ChangeSteps.Step::item)
                        .collect(Collectors.toSet());
        return steps.stream()
                .filter(step -> !step.isDeletion() && !created.contains(step.item()))
                .collect(
                        Collectors.groupingBy(
                                ChangeSteps.Step::item, LinkedHashMap::new, Collectors.toList()));
    }

    private void takeBack(
            Viewer viewer, ProjectId project, ItemId id, List<ChangeSteps.Step> steps, UUID undo) {
        ProjectItem item =
                items.found(viewer, project, id)
                        .orElseThrow(() -> new Refused("work.undo.changedSince"));
        var back = new ItemChange();
        for (ChangeSteps.Step step : steps) {
            if (changes.isOvertaken(viewer, step)
                    || step.field() == ItemField.KIND && changes.holdsItems(viewer, item)) {
                throw new Refused("work.undo.changedSince");
            }
            UUID own = step.own();
            ItemField field = step.field();
            if (own != null) {
                back.setOwn(own, step.from());
            } else if (field != null) {
                back.set(field, step.from());
            }
        }
        if (steps.stream().anyMatch(ChangeSteps.Step::isContent)) {
            item.refuseIfClosed();
        }
        returnToPlace(viewer, item, back);
        writer.write(viewer, project, id, null, back, undo, Cause.UNDO);
    }

    /** The package it came from may have gone, or moved, or now stand below the item itself. */
    private void returnToPlace(Viewer viewer, ProjectItem item, ItemChange back) {
        String old = back.value(ItemField.PLACE);
        if (old == null) {
            return;
        }
        String parent =
                back.names(ItemField.PARENT)
                        ? back.value(ItemField.PARENT)
                        : item.parent() == null ? null : item.parent().toString();
        if (parent == null) {
            projects.visibleTo(viewer, item.project()).forPlanning();
            back.set(ItemField.PLACE, places.again(viewer, item, null, old));
            return;
        }
        ProjectItem above =
                items.found(viewer, item.project(), ItemId.of(parent))
                        .orElseThrow(() -> new Refused("work.undo.packageGone"));
        projects.at(viewer, item.project(), above.id()).forPlanning();
        if (above.isWithin(item)) {
            throw new Refused("work.place.belowItself", item.title());
        }
        back.set(ItemField.PLACE, places.again(viewer, item, above, old));
    }
}
