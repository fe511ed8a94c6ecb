package org.allmende.work;

import java.time.LocalDate;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.allmende.plan.ItemKind;
import org.allmende.shared.Forbidden;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes any of an item's fields in one step: details, place and state, each by its own rules. */
@Component
public class ItemPatching {

    private final Projects projects;
    private final Items items;
    private final ItemCreation creation;
    private final TaskEditing editing;
    private final TaskPlacement placement;
    private final TaskStateChange states;
    private final ItemRemoval removal;

    ItemPatching(
            Projects projects,
            Items items,
            ItemCreation creation,
            TaskEditing editing,
            TaskPlacement placement,
            TaskStateChange states,
            ItemRemoval removal) {
        this.projects = projects;
        this.items = items;
        this.creation = creation;
        this.editing = editing;
        this.placement = placement;
        this.states = states;
        this.removal = removal;
    }

    /**
     * Asked before a request is read.
     *
     * @throws Forbidden when the viewer does not plan there
     */
    @Transactional(readOnly = true)
    public void checkPlansAt(Viewer viewer, ProjectId project, @Nullable ItemId parent) {
        creation.checkPlansAt(viewer, project, parent);
    }

    /**
     * Adds an item with all its fields.
     *
     * @param title 1 to 300 characters
     * @param rest its other fields
     * @param today the viewer's date
     */
    @Transactional
    public ItemId add(
            Viewer viewer,
            ProjectId project,
            ItemKind kind,
            String title,
            Spot spot,
            ItemPatch rest,
            LocalDate today) {
        ItemId added = creation.add(viewer, project, kind, title, spot, Cause.API).item();
        apply(viewer, added, version -> true, rest, today);
        return added;
    }

    /**
     * Asked before a request is read.
     *
     * @throws Forbidden when the viewer does not work there
     */
    @Transactional(readOnly = true)
    public void checkWorksAt(Viewer viewer, ItemId id) {
        projects.at(viewer, items.visibleTo(viewer, id).project(), id).forWorking();
    }

    /**
     * @param meant whether this is a version the caller saw
     * @param today the viewer's date
     * @throws Stale when it is not
     */
    @Transactional
    public void apply(
            Viewer viewer, ItemId id, IntPredicate meant, ItemPatch patch, LocalDate today) {
        ProjectItem item = held(viewer, id, meant);
        patch.refuseWhatPackagesLack(item);
        if (patch.state() != null && !patch.state().isClosed()) {
            // What is closed is opened first, or it would refuse the rest.
            item = bring(viewer, item, patch, today);
        }
        if (patch.changesDetails()) {
            editing.edit(viewer, item.project(), item.id(), item.version(), patch.details(item));
        }
        if (patch.moves()) {
            placement.move(viewer, item.project(), id, patch.spot(item));
        }
        if (patch.state() != null && patch.state().isClosed()) {
            bring(viewer, item, patch, today);
        }
    }

    /**
     * Deletes it with everything below it.
     *
     * @param meant whether this is a version the caller saw
     * @throws Stale when it is not
     */
    @Transactional
    public void remove(Viewer viewer, ItemId id, IntPredicate meant) {
        ProjectItem item = held(viewer, id, meant);
        removal.remove(viewer, item.project(), id, Cause.API);
    }

    /**
     * The item as it is, with other changes of its tree and of itself kept out until the
     * transaction ends.
     */
    private ProjectItem held(Viewer viewer, ItemId id, IntPredicate meant) {
        ProjectId project = items.visibleTo(viewer, id).project();
        projects.at(viewer, project, id).forWorking();
        projects.lock(viewer, project);
        items.lock(viewer, id);
        ProjectItem item = items.visibleTo(viewer, id);
        if (!meant.test(item.version())) {
            throw new Stale();
        }
        return item;
    }

    private ProjectItem bring(Viewer viewer, ProjectItem item, ItemPatch patch, LocalDate today) {
        Optional<LocalDate> until = patch.pausedUntil();
        states.bring(
                viewer,
                item.project(),
                item.id(),
                patch.state() == null ? item.state() : patch.state(),
                until == null ? item.pausedUntil() : until.orElse(null),
                today,
                Cause.API);
        return items.visibleTo(viewer, item.id());
    }
}
