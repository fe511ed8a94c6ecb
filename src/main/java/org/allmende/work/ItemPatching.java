package org.allmende.work;

import java.time.LocalDate;
import java.util.Optional;
import org.allmende.shared.Stale;
import org.allmende.tenancy.Viewer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Changes any of an item's fields in one step: details, place and state, each by its own rules. */
@Component
public class ItemPatching {

    private final Items items;
    private final TaskEditing editing;
    private final TaskPlacement placement;
    private final TaskStateChange states;

    ItemPatching(Items items, TaskEditing editing, TaskPlacement placement, TaskStateChange states) {
        this.items = items;
        this.editing = editing;
        this.placement = placement;
        this.states = states;
    }

    /**
     * @param readVersion the version the caller saw, or null when it does not matter
     * @param today the viewer's date
     * @throws Stale when somebody changed it since that version
     */
    @Transactional
    public ProjectItem apply(Viewer viewer, ItemId id, @Nullable Integer readVersion, ItemPatch patch, LocalDate today) {
        ProjectItem item = items.visibleTo(viewer, id);
        if (readVersion != null && readVersion != item.version()) {
            throw new Stale();
        }
        if (patch.state() != null && !patch.state().isClosed()) {
            // What is closed is opened first, or it would refuse the rest.
            item = bring(viewer, item, patch, today);
        }
        if (patch.changesDetails()) {
            editing.edit(viewer, item.project(), id, item.version(), patch.details(item));
        }
        if (patch.spot() != null) {
            placement.move(viewer, item.project(), id, patch.spot());
        }
        if (patch.state() != null && patch.state().isClosed()) {
            bring(viewer, item, patch, today);
        }
        return items.visibleTo(viewer, id);
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
