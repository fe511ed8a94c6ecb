package org.allmende.work;

import java.util.UUID;
import org.allmende.shared.Refused;
import org.allmende.tenancy.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Moves an item, with everything below it, to another spot of its project. */
@Component
public class TaskPlacement {

    private final Projects projects;
    private final Items items;
    private final Places places;
    private final ItemWriter writer;

    TaskPlacement(Projects projects, Items items, Places places, ItemWriter writer) {
        this.projects = projects;
        this.items = items;
        this.places = places;
        this.writer = writer;
    }

    /**
     * @return the change, for its undo
     */
    @Transactional
    public UUID move(Viewer viewer, ProjectId project, ItemId id, Spot spot) {
        projects.around(viewer, items.visibleTo(viewer, project, id)).forPlanning();
        projects.at(viewer, project, spot.parent()).forPlanning();
        projects.lock(viewer, project);
        ProjectItem item = items.visibleTo(viewer, project, id);
        refuseBelowItself(viewer, item, spot);
        UUID change = OneStep.change();
        writer.write(
                viewer,
                project,
                id,
                null,
                new ItemChange()
                        .set(ItemField.PARENT, spot.parent())
                        .set(ItemField.PLACE, places.at(viewer, project, spot)),
                change,
                Cause.HAND);
        return change;
    }

    private void refuseBelowItself(Viewer viewer, ProjectItem item, Spot spot) {
        if (spot.parent() == null) {
            return;
        }
        if (items.visibleTo(viewer, item.project(), spot.parent()).isWithin(item)) {
            throw new Refused("work.place.belowItself", item.title());
        }
    }
}
